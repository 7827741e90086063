import { Get } from '@nestjs/common';
import type { GameView } from '@fanqu/shared/api/game';
import { ConsoleApi, Needs, OpenApi } from '../../platform/auth/api';
import { Games } from './games.service';

/** The gallery: what rooms there are. Anyone may look, so it holds no secret of any room. */
@OpenApi('games')
export class GamesController {
  constructor(private readonly games: Games) {}

  @Get()
  list(): GameView[] {
    return this.games.gallery();
  }
}

@ConsoleApi('games')
export class GamesConsoleController {
  constructor(private readonly games: Games) {}

  @Get()
  @Needs('campaigns.read')
  list(): GameView[] {
    return this.games.list();
  }
}
