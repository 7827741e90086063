export { GamesModule } from './games.module';
export { Games } from './games.service';
export type { Room } from './library';
