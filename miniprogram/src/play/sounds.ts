import { SoundBox } from '@fanqu/shared/stage/sound';
import { voices } from '../assets/made/play/voices';

let box: SoundBox | null = null;

/** One for the app; made when the first room opens. */
export function soundBox(): SoundBox {
  if (box === null) {
    box = new SoundBox();
    box.add(voices);
  }
  return box;
}
