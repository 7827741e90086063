export { type FinishedPlay, FinishHooks } from './finish-hooks';
export { Moving } from './moving.service';
export { DrawReceipt, Play } from './play.entity';
export { PlayContext } from './play-context.service';
export { playSchema } from './play.schema';
export { PlaysModule } from './plays.module';
export { Plays } from './plays.service';
