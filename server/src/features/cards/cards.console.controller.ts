import { Body, Get, Header, Param, Post, Put, Query } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiQuery } from '@nestjs/swagger';
import type { CardImportView, Level } from '@fanqu/shared/api/card';
import { Me, type StaffActor } from '../../platform/auth/actors';
import { ConsoleApi, Needs } from '../../platform/auth/api';
import { TakesUnread, UnreadBody } from '../../platform/http/unread-body';
import { checked } from '../../platform/http/validation';
import { Limit } from '../../platform/limits/limit.decorator';
import { ImportNameDto, LevelsDto, StartImportDto } from './cards.dto';
import { Cards } from './cards.service';
import { CardImports } from './imports.service';

/** Some 200,000 cards; proxies in front must let as much through. */
const MOST_BYTES = 12 * 1_048_576;

@ConsoleApi('levels', 'cards')
export class LevelsController {
  constructor(private readonly cards: Cards) {}

  @Get()
  @Needs('members.read')
  list(@Me() staff: StaffActor): Promise<Level[]> {
    return this.cards.levels(staff.brandId);
  }

  @Put()
  @Needs('levels.write')
  set(@Me() staff: StaffActor, @Body() { levels }: LevelsDto): Promise<Level[]> {
    return this.cards.setLevels(staff, levels);
  }
}

@ConsoleApi('card-imports', 'cards')
export class CardImportsController {
  constructor(private readonly imports: CardImports) {}

  @Get()
  @Needs('cards.import')
  list(@Me() staff: StaffActor): Promise<CardImportView[]> {
    return this.imports.list(staff.brandId);
  }

  @Post()
  @Needs('cards.import')
  @Limit('card-import', { by: 'staff', perMinute: 6, burst: 6 })
  @TakesUnread({ types: ['text/csv'], mostBytes: MOST_BYTES })
  @ApiConsumes('application/json', 'text/csv')
  @ApiQuery({ name: 'name', required: false, description: 'Of the file, when the body is the file itself.' })
  @ApiBody({ type: StartImportDto })
  async start(
    @Me() staff: StaffActor,
    @Query() query: Record<string, unknown>,
    @Body() body: unknown,
  ): Promise<CardImportView> {
    if (body instanceof UnreadBody) {
      const { name } = await checked(ImportNameDto, query);
      return this.imports.start(staff, name, await body.bytes());
    }
    const { name, csv } = await checked(StartImportDto, body);
    return this.imports.start(staff, name, Buffer.from(csv));
  }

  @Get(':id')
  @Needs('cards.import')
  view(@Me() staff: StaffActor, @Param('id') id: string): Promise<CardImportView> {
    return this.imports.view(staff.brandId, id);
  }

  @Get(':id/faults.csv')
  @Needs('cards.import')
  @Limit('export', { by: 'staff', perMinute: 10, burst: 10 })
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="faults.csv"')
  faults(@Me() staff: StaffActor, @Param('id') id: string): Promise<string> {
    return this.imports.faultsCsv(staff.brandId, id);
  }
}
