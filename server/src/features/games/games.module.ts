import { Module } from '@nestjs/common';
import { GamesConsoleController, GamesController } from './games.controller';
import { Games } from './games.service';

@Module({ controllers: [GamesController, GamesConsoleController], providers: [Games], exports: [Games] })
export class GamesModule {}
