import { Body, Get, Header, Param, Post, Put } from '@nestjs/common';
import type { CardImportView, Level } from '@fanqu/shared/api/card';
import { Me, type StaffActor } from '../../platform/auth/actors';
import { ConsoleApi, Needs } from '../../platform/auth/api';
import { LevelsDto, StartImportDto } from './cards.dto';
import { Cards } from './cards.service';
import { CardImports } from './imports.service';

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
  start(@Me() staff: StaffActor, @Body() { name, csv }: StartImportDto): Promise<CardImportView> {
    return this.imports.start(staff, name, csv);
  }

  @Get(':id')
  @Needs('cards.import')
  view(@Me() staff: StaffActor, @Param('id') id: string): Promise<CardImportView> {
    return this.imports.view(staff.brandId, id);
  }

  @Get(':id/faults.csv')
  @Needs('cards.import')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="faults.csv"')
  faults(@Me() staff: StaffActor, @Param('id') id: string): Promise<string> {
    return this.imports.faultsCsv(staff.brandId, id);
  }
}
