export { type FinishedPlay, FinishHooks } from './finish-hooks';
export { Helping } from './helping.service';
export { DrawReceipt, Play } from './play.entity';
export { playSchema } from './play.schema';
export { PlaysModule } from './plays.module';
export { Plays } from './plays.service';
