import type { FinishPlay, MakeMove, StartPlay } from '@fanqu/shared/api/play';
import { AnyField, KeyField, TextField } from '../../platform/http/dto';

export class StartPlayDto implements StartPlay {
  @KeyField() key: string;
  @TextField({ max: 40 }) campaignId: string;
  @TextField({ optional: true, max: 40, pattern: /^[\w-]+$/ }) invite?: string;
}

export class MakeMoveDto implements MakeMove {
  @KeyField() key: string;
  @AnyField() move: unknown;
}

export class FinishPlayDto implements FinishPlay {
  @KeyField() key: string;
  @TextField({ optional: true, max: 30_000, pattern: /^[A-Za-z0-9+/=_-]+$/ }) recording?: string;
}
