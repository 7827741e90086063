import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { ReactNode } from 'react';
import type { InviteView } from '@fanqu/shared/api/invite';
import type { Art } from '@fanqu/shared/stage/art';
import { SpriteImage } from '@fanqu/shared/stage/sprite-image';
import { ToyButton } from '@fanqu/shared/stage/toy-button';
import { track } from '../store/tracking';
import { Icon } from '../ui/Icon';
import { toast } from '../ui/toast-state';
import type { Invite } from './use-invite';
import { usePlayWords } from './words';

/** The terms first, in full; then the link. Sharing itself pays nothing, and says so. */
export function ShareSheet({ invite, campaignId, art }: { invite: Invite; campaignId: string; art: Art }): ReactNode {
  const words = usePlayWords();
  return (
    <View className="over-room over-room--veiled over-room--foot" catchMove>
      <View className="over-room__veil" onClick={invite.close} />
      <View className="fq-card share" ariaRole="dialog" ariaLabel={words.shareTitle}>
        <View className="share__head">
          <Text className="share__title">{words.shareTitle}</Text>
          <View className="share__close" ariaRole="button" ariaLabel={words.close} onClick={invite.close}>
            <Icon name="close" />
          </View>
        </View>
        {invite.view !== null && <Terms view={invite.view} art={art} />}
        <Send view={invite.view} campaignId={campaignId} />
      </View>
    </View>
  );
}

function Terms({ view: { terms, paid }, art }: { view: InviteView; art: Art }): ReactNode {
  const words = usePlayWords();
  const both = [
    { who: words.shareYou, sprite: 'wrapped-gift', gets: terms.inviter },
    { who: words.shareFriend, sprite: 'party-popper', gets: terms.friend },
  ];
  return (
    <>
      <Text className="share__terms">{words.shareTerms}</Text>
      <View className="share__both">
        {both.map(({ who, sprite, gets }) => (
          <View className="share__one" key={who}>
            <SpriteImage art={art} name={sprite} size={44} />
            <Text className="share__who">{who}</Text>
            <Text className="share__gets">{gets.map(({ text }) => text).join(' + ')}</Text>
          </View>
        ))}
      </View>
      <Text className="share__limit">
        {words.shareLimit(terms.maxFriends)}
        {paid > 0 ? words.sharePaid(paid) : ''}
      </Text>
    </>
  );
}

function Send({ view, campaignId }: { view: InviteView | null; campaignId: string }): ReactNode {
  const words = usePlayWords();
  if (process.env.TARO_ENV !== 'h5') {
    return (
      <ToyButton busy={view === null} openType="share">
        {words.shareSend}
      </ToyButton>
    );
  }
  const copy = async (url: string): Promise<void> => {
    track('share_intent', { campaignId, from: 'copy' });
    await Taro.setClipboardData({ data: url });
    toast(words.shareCopied, 'sparkles');
  };
  return (
    <>
      {view !== null && (
        <Text className="share__link" selectable userSelect>
          {view.url}
        </Text>
      )}
      <ToyButton busy={view === null} onTap={() => view !== null && void copy(view.url)}>
        {words.shareCopy}
      </ToyButton>
    </>
  );
}
