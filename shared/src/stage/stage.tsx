import { Canvas, View } from '@tarojs/components';
import Taro, { useDidHide, useDidShow } from '@tarojs/taro';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Hud } from './hud';
import { StageLoop } from './loop';
import type { Pen } from './pen';
import type { Scene } from './room';
import './stage.scss';
import { listenPointers, TouchMap, type OnTouch } from './touch';

export interface StageProps {
  readonly scene: Scene<unknown>;
  /** The whole picture, once a frame. `alpha` 0 … 1: how far beyond the last tick this frame lies. Allocate nothing. */
  readonly draw: (pen: Pen, alpha: number, ms: number) => void;
  /** Fills in what the HUD shows; absent: no HUD. */
  readonly hud?: (hud: Hud) => void;
  readonly onTouch?: OnTouch;
  /** What a screen reader says of the picture: the state in one sentence. */
  readonly label: string;
  /** Elements over the picture. */
  readonly children?: ReactNode;
}

let stages = 0;
const isBrowser = process.env.TARO_ENV === 'h5';

/** The canvas of a room: a field 320 wide, as high as the screen. React renders it once; frames never do. */
export function Stage(props: StageProps): ReactNode {
  const [id] = useState(() => `stage-${++stages}`);
  const latest = useRef(props);
  latest.current = props;
  const [map] = useState(() => new TouchMap(() => latest.current.onTouch));
  const [loop] = useState(() => new StageLoop(latest, map));
  const cover = useRef<HTMLElement | null>(null);

  useEffect(() => {
    void loop.open(id);
    const again = (): void => void loop.open(id);
    Taro.onWindowResize?.(again);
    return () => {
      Taro.offWindowResize?.(again);
      loop.close();
    };
  }, [id, loop]);
  useEffect(() => (isBrowser && cover.current ? listenPointers(cover.current, map) : undefined), [map]);
  useDidHide(() => loop.rest());
  useDidShow(() => loop.resume());

  const touch = (step: 'down' | 'move' | 'up') => (isBrowser ? undefined : (event: object) => map.touch(step, event));
  return (
    <View className="fq-stage">
      <Canvas type="2d" id={id} canvasId={id} className={`fq-stage-canvas ${id}`} />
      <View
        ref={cover}
        className="fq-stage-cover"
        ariaRole="img"
        ariaLabel={props.label}
        catchMove
        onTouchStart={touch('down')}
        onTouchMove={touch('move')}
        onTouchEnd={touch('up')}
        onTouchCancel={touch('up')}
      />
      {props.children}
    </View>
  );
}
