import { Body, HttpCode, Param, Post } from '@nestjs/common';
import type { Moved, OpenPreview, PlayResult, PreviewView, Ticket } from '@fanqu/shared/api/play';
import { type PrizeFace, type PrizeKind } from '@fanqu/shared/api/prize';
import { Me, type StaffActor } from '../../platform/auth/actors';
import { ConsoleApi, Needs, OpenApi } from '../../platform/auth/api';
import { JsonField, ListOf, Nested, OneOf, TextField, WholeField } from '../../platform/http/dto';
import { FinishPlayDto, MakeMoveDto } from './plays.dto';
import { Previews } from './previews.service';

class FaceDto implements PrizeFace {
  @TextField({ max: 40 }) id: string;
  @TextField({ max: 40 }) name: string;
  @OneOf(['points', 'coupon', 'growth', 'goods', 'code', 'thanks']) kind: PrizeKind;
  @TextField({ max: 40 }) sprite: string;
}

class ForceDto {
  @WholeField({ optional: true, min: 0, max: 31 }) place?: number;
}

class OpenPreviewDto implements OpenPreview {
  @TextField({ max: 60 }) gameId: string;
  @JsonField() config: Record<string, unknown>;
  @JsonField() theme: Record<string, unknown>;
  @ListOf(() => FaceDto, { optional: true, max: 32 }) faces?: PrizeFace[];
  @Nested(() => ForceDto, { optional: true }) force?: { place?: number };
}

@ConsoleApi('previews', 'campaigns')
export class PreviewsConsoleController {
  constructor(private readonly previews: Previews) {}

  @Post()
  @Needs('campaigns.read')
  open(@Me() staff: StaffActor, @Body() body: OpenPreviewDto): Promise<PreviewView> {
    return this.previews.open(staff, body);
  }
}

/** Whoever has the preview's unguessable id may play it: it opens in a frame, without a session. */
@OpenApi('previews/:id', 'previews')
export class PreviewsController {
  constructor(private readonly previews: Previews) {}

  @Post('plays')
  @HttpCode(200)
  start(@Param('id') id: string): Promise<Ticket & { faces: PrizeFace[] }> {
    return this.previews.start(id);
  }

  @Post('moves')
  @HttpCode(200)
  move(@Param('id') id: string, @Body() body: MakeMoveDto): Promise<Moved> {
    return this.previews.move(id, body);
  }

  @Post('finish')
  @HttpCode(200)
  finish(@Param('id') id: string, @Body() body: FinishPlayDto): Promise<PlayResult> {
    return this.previews.finish(id, body);
  }
}
