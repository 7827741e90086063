import { View } from '@tarojs/components';
import Taro, { useShareAppMessage } from '@tarojs/taro';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { Juice } from '@fanqu/shared/stage/juice';
import { skinStyle } from '@fanqu/shared/stage/skin';
import { SpriteShelf } from '@fanqu/shared/stage/sprite';
import { sprites } from '../assets/made/sprites';
import { track } from '../store/tracking';
import { useBrandTheme } from '../theme/use-theme';
import { ToastPlace } from '../ui/Toast';
import { gamePage } from '../ui/go';
import { wantsCalm } from '../store/calm';
import { Corners } from './Corners';
import { Countdown } from './Countdown';
import { skinOf, themeFor } from './dress';
import { PauseSheet } from './PauseSheet';
import './play.scss';
import { ResultSheet } from './ResultSheet';
import { gameIdOf } from './room';
import { RoomView } from './RoomView';
import { ShareSheet } from './ShareSheet';
import { soundBox } from './sounds';
import { StartSheet } from './StartSheet';
import { TroubleSheet } from './TroubleSheet';
import { useFlow, type Visit } from './use-flow';
import { useInvite } from './use-invite';

/** Everything a room needs around it; the room itself fills the screen behind. */
export function PlayPage(visit: Visit): ReactNode {
  const { room, campaignId } = visit;
  const [flow, state] = useFlow(visit);
  const [calm] = useState(wantsCalm);
  const brand = useBrandTheme();
  const { lobby } = state;
  const theme = useMemo(() => themeFor(room.art, lobby?.theme ?? {}), [room, lobby]);
  const skin = useMemo(() => skinOf(room.art, brand, theme), [room, brand, theme]);
  const juice = useMemo(() => new Juice(skin, calm, vibrate), [skin, calm]);
  const shelf = useMemo(() => new SpriteShelf(room.art, sprites), [room]);
  const sound = useRoomSound(visit);
  const invite = useInvite(flow, state);
  useShareAppMessage(() => {
    track('share_intent', { campaignId, from: 'menu' });
    return {
      title: lobby?.shareTitle || lobby?.title || '',
      path: invite.path ?? gamePage(gameIdOf(room), campaignId),
    };
  });

  const scene = { theme, skin, art: shelf, juice, sound, calm };
  const shared = { flow, state, room, theme, art: shelf, sound, openShare: invite.open };
  return (
    <View
      className={calm ? 'play fq-calm' : 'play'}
      style={skinStyle(skin)}
      onTouchStart={() => sound.wake()}
      onClick={() => sound.wake()}
    >
      <RoomView flow={flow} state={state} room={room} scene={scene} openShare={invite.open} />
      <Corners {...shared} />
      {state.step === 'counting' && <Countdown flow={flow} sound={sound} />}
      {(state.step === 'lobby' || state.step === 'starting' || state.step === 'opening') && <StartSheet {...shared} />}
      {state.paused && <PauseSheet flow={flow} sound={sound} />}
      {state.step === 'result' && state.outcome !== null && (
        <ResultSheet {...shared} outcome={state.outcome} juice={juice} />
      )}
      {state.step === 'trouble' && state.trouble !== null && <TroubleSheet {...shared} trouble={state.trouble} />}
      {invite.shown && <ShareSheet invite={invite} campaignId={campaignId} art={shelf} />}
      <ToastPlace />
    </View>
  );
}

function vibrate(strong: boolean): void {
  void Taro.vibrateShort({ type: strong ? 'medium' : 'light' }).catch(() => undefined);
}

function useRoomSound({ room }: Visit) {
  const [box] = useState(soundBox);
  useEffect(() => box.add(room.art), [box, room]);
  return box;
}
