import { Image, Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { ReactNode } from 'react';
import type { Art } from '@fanqu/shared/stage/art';
import { SpriteImage } from '@fanqu/shared/stage/sprite-image';
import type { Sounder } from '@fanqu/shared/stage/sound';
import { ToyButton } from '@fanqu/shared/stage/toy-button';
import hand from '../assets/made/play/hand.png';
import { useLanguage } from '../store/language';
import { goMore } from '../ui/go';
import { wordOf } from './dress';
import type { Flow } from './flow';
import type { FlowState } from './flow-state';
import type { Host, Lobby } from './judge';
import { Prizes } from './Prizes';
import { Rising } from './Rising';
import type { Room } from './room';
import { usePlayWords } from './words';

export interface SheetProps {
  readonly flow: Flow;
  readonly state: FlowState;
  readonly room: Room;
  readonly theme: Readonly<Record<string, unknown>>;
  readonly art: Art;
  readonly sound: Sounder;
  readonly openShare: (() => void) | null;
}

export function StartSheet(props: SheetProps): ReactNode {
  const { state, room, theme, art } = props;
  const words = usePlayWords();
  const english = useLanguage(({ language }) => language) === 'en';
  const { lobby } = state;
  if (lobby === null) return <Opening room={room} art={art} label={words.loading} />;
  const own = english ? room.about.title.en : room.about.title.zh;
  const title = lobby.title || own;
  const helps = room.manner.helping === true && lobby.host !== null;
  return (
    <>
      {state.step === 'lobby' && <Hand room={room} />}
      <Rising label={title}>
        {lobby.host !== null && <HostRow host={lobby.host} helps={helps} art={art} />}
        <View className="start__head">
          <Text className="start__title">{title}</Text>
          {lobby.turns !== null && <Text className="start__turns">{words.turns(lobby.turns.left)}</Text>}
        </View>
        <Text className="start__hint">{wordOf(theme, 'hint') ?? (lobby.blurb || room.about.blurb.zh)}</Text>
        <Prizes prizes={lobby.prizes} art={art} />
        <StartButton {...props} helps={helps} />
        <Foot lobby={lobby} room={room} openShare={props.openShare} english={english} />
      </Rising>
    </>
  );
}

function StartButton({ flow, state, sound, theme, helps }: SheetProps & { helps: boolean }): ReactNode {
  const words = usePlayWords();
  const press = (): void => {
    sound.play('tap');
    void (helps ? flow.help() : flow.start());
  };
  const own = state.lobby?.openPlayId === null ? wordOf(theme, 'go') : null;
  return (
    <ToyButton className="start__button" busy={state.step === 'starting'} onTap={press}>
      {helps ? words.helpGo : (own ?? words.start)}
    </ToyButton>
  );
}

function HostRow({ host, helps, art }: { host: Host; helps: boolean; art: Art }): ReactNode {
  const words = usePlayWords();
  const gets = host.friend.map(({ text }) => text).join(' + ');
  return (
    <View className="host">
      <SpriteImage art={art} name={host.avatar} size={40} className="host__face" />
      <View className="host__words">
        <Text className="host__name">{helps ? words.helpFor(host.nickname) : words.invitedBy(host.nickname)}</Text>
        {gets !== '' && <Text className="host__gets">{helps ? words.helperGets(gets) : words.friendGets(gets)}</Text>}
      </View>
    </View>
  );
}

function Foot({
  lobby,
  room,
  openShare,
  english,
}: {
  lobby: Lobby;
  room: Room;
  openShare: SheetProps['openShare'];
  english: boolean;
}): ReactNode {
  const words = usePlayWords();
  const isPreview = lobby.turns === null;
  const unit = english ? room.about.scoreUnit.en : room.about.scoreUnit.zh;
  const best =
    lobby.best !== null && lobby.best > 0 && (room.kind === 'skill' || room.kind === 'answer')
      ? words.best(lobby.best, unit)
      : null;
  if (isPreview) return null;
  return (
    <View className="start__foot">
      <View className="start__link" ariaRole="link" onClick={() => goMore('rules', { campaignId: lobby.campaignId })}>
        {words.rules}
      </View>
      {best !== null && <Text className="start__best">{best}</Text>}
      {openShare !== null && (
        <View className="start__link" ariaRole="button" onClick={openShare}>
          {words.invite}
        </View>
      )}
    </View>
  );
}

/** The room is on its way: its own cover, on its own colours. */
function Opening({ room, art, label }: { room: Room; art: Art; label: string }): ReactNode {
  return (
    <View className="opening" ariaRole="progressbar" ariaLabel={label}>
      <SpriteImage art={art} name={room.about.cover} size={96} className="opening__cover" />
      <View className="opening__shade" />
    </View>
  );
}

/** Shows the gesture twice, then goes: nobody reads how to drag. */
function Hand({ room: { manner } }: { room: Room }): ReactNode {
  if (manner.gesture === 'none') return null;
  const size = Taro.pxTransform(56);
  return (
    <View className={`hand hand--${manner.gesture}`} style={{ top: `${manner.handAt * 56}%` }}>
      <Image src={hand} style={{ width: size, height: size }} />
    </View>
  );
}
