export type { GiveOutcome, GiveRequest } from './giving';
export { PrizeBook, type PrizeFacts } from './prize-book';
export { prizeSchema } from './prize.schema';
export { PrizeUse } from './prize-use';
export { PrizesModule } from './prizes.module';
export { Prizes } from './prizes.service';
export { Rewards, type RewardRequest } from './rewards.service';
export { Win } from './win.entity';
