import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { RewardView } from '@fanqu/shared/api/brand';
import type { PlayResult } from '@fanqu/shared/api/play';
import type { Art } from '@fanqu/shared/stage/art';
import { SpriteImage } from '@fanqu/shared/stage/sprite-image';
import { spriteOf } from './winnable';
import { usePlayWords } from './words';

export function hasGains({ draw, rewards, becamePan, invitePaid }: PlayResult): boolean {
  const drawn = draw !== null && draw.prize.kind !== 'thanks';
  return drawn || rewards.length > 0 || becamePan !== null || invitePaid !== null;
}

/** What was won, shown as the thing itself; the moment of becoming a member has its own band. */
interface GainsProps {
  readonly result: PlayResult;
  readonly art: Art;
  /** To where a draw can be checked; null in a preview, which has no receipts. */
  readonly onReceipt: (() => void) | null;
}

export function Gains({ result, art, onReceipt }: GainsProps): ReactNode {
  const { rewards, becamePan, invitePaid } = result;
  return (
    <View className="gains">
      <Drawn result={result} art={art} onReceipt={onReceipt} />
      {rewards.length > 0 && (
        <View className="gains__rewards">
          {rewards.map((reward) => (
            <Reward key={reward.text} reward={reward} art={art} />
          ))}
        </View>
      )}
      {becamePan !== null && <Welcome welcome={becamePan.welcome} art={art} />}
      {invitePaid !== null && <Band title="inviteGift" rewards={invitePaid.rewards} art={art} />}
    </View>
  );
}

function Drawn({ result: { draw }, art, onReceipt }: GainsProps): ReactNode {
  const words = usePlayWords();
  if (draw === null) return null;
  const { prize, reason } = draw;
  const thanks = prize.kind === 'thanks';
  const note = reason === 'out-of-stock' ? words.outOfStock : reason === 'cap' ? words.cap : null;
  return (
    <View className={thanks ? 'drawn drawn--thanks' : 'drawn'} ariaLabel={`${words.won} ${prize.name}`}>
      <View className="drawn__stand">
        {!thanks && <View className="drawn__rays" />}
        <SpriteImage art={art} name={prize.sprite} size={thanks ? 64 : 88} className="drawn__sprite" />
      </View>
      <Text className="drawn__name">{prize.name}</Text>
      {note !== null && <Text className="drawn__note">{note}</Text>}
      {onReceipt !== null && (
        <View className="drawn__receipt" ariaRole="link" onClick={onReceipt}>
          {words.receipt}
        </View>
      )}
    </View>
  );
}

function Reward({ reward, art }: { reward: RewardView; art: Art }): ReactNode {
  return (
    <View className="reward">
      <SpriteImage art={art} name={spriteOf(reward)} size={28} />
      <Text className="reward__text">{reward.text}</Text>
    </View>
  );
}

function Welcome({ welcome, art }: { welcome: readonly RewardView[]; art: Art }): ReactNode {
  const words = usePlayWords();
  return (
    <View className="welcome">
      <SpriteImage art={art} name="party-popper" size={40} />
      <View className="welcome__words">
        <Text className="welcome__title">{words.welcome}</Text>
        {welcome.length > 0 && (
          <Text className="welcome__gift">
            {words.welcomeGift} {welcome.map(({ text }) => text).join(' + ')}
          </Text>
        )}
      </View>
    </View>
  );
}

function Band({ title, rewards, art }: { title: 'inviteGift'; rewards: readonly RewardView[]; art: Art }): ReactNode {
  const words = usePlayWords();
  return (
    <View className="welcome welcome--plain">
      <SpriteImage art={art} name="handshake" size={32} />
      <View className="welcome__words">
        <Text className="welcome__gift">{words[title]}</Text>
        <Text className="welcome__title">{rewards.map(({ text }) => text).join(' + ')}</Text>
      </View>
    </View>
  );
}
