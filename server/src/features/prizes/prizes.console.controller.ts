import { Body, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import type { Page } from '@fanqu/shared/api/common';
import type { Address, CodesImported, DeliveryRow, PrizeView } from '@fanqu/shared/api/prize';
import { Me, type StaffActor } from '../../platform/auth/actors';
import { ConsoleApi, Needs } from '../../platform/auth/api';
import { PageQuery } from '../../platform/http/dto';
import { CodePool } from './code-pool';
import { Deliveries } from './deliveries.service';
import { PrizeShelf } from './prize-shelf';
import { PrizeStock } from './prize-stock';
import { AddStockDto, ChangePrizeDto, DeliveryQuery, ImportCodesDto, PrizeDto, SendDeliveryDto } from './prizes.dto';

@ConsoleApi('prizes')
export class PrizesConsoleController {
  constructor(
    private readonly shelf: PrizeShelf,
    private readonly stock: PrizeStock,
    private readonly pool: CodePool,
  ) {}

  @Get()
  @Needs('prizes.read')
  list(@Me() { brandId }: StaffActor, @Query() query: PageQuery): Promise<Page<PrizeView>> {
    return this.shelf.list(brandId, query);
  }

  @Get(':id')
  @Needs('prizes.read')
  view(@Me() { brandId }: StaffActor, @Param('id') id: string): Promise<PrizeView> {
    return this.shelf.view(brandId, id);
  }

  @Post()
  @Needs('prizes.write')
  create(@Me() staff: StaffActor, @Body() body: PrizeDto): Promise<PrizeView> {
    return this.shelf.create(staff, body);
  }

  @Put(':id')
  @Needs('prizes.write')
  change(@Me() staff: StaffActor, @Param('id') id: string, @Body() body: ChangePrizeDto): Promise<PrizeView> {
    return this.shelf.change(staff, id, body);
  }

  @Post(':id/stock')
  @HttpCode(200)
  @Needs('prizes.write')
  addStock(@Me() staff: StaffActor, @Param('id') id: string, @Body() body: AddStockDto): Promise<PrizeView> {
    return this.stock.add(staff, id, body);
  }

  @Post(':id/codes')
  @HttpCode(200)
  @Needs('prizes.write')
  importCodes(@Me() staff: StaffActor, @Param('id') id: string, @Body() body: ImportCodesDto): Promise<CodesImported> {
    return this.pool.import(staff, id, body);
  }
}

@ConsoleApi('deliveries', 'prizes')
export class DeliveriesController {
  constructor(private readonly deliveries: Deliveries) {}

  @Get()
  @Needs('prizes.read')
  list(@Me() { brandId }: StaffActor, @Query() query: DeliveryQuery): Promise<Page<DeliveryRow>> {
    return this.deliveries.list(brandId, query);
  }

  @Post(':winId/send')
  @HttpCode(200)
  @Needs('deliveries.write')
  send(@Me() staff: StaffActor, @Param('winId') winId: string, @Body() body: SendDeliveryDto): Promise<DeliveryRow> {
    return this.deliveries.send(staff, winId, body);
  }

  @Post(':winId/received')
  @HttpCode(200)
  @Needs('deliveries.write')
  received(@Me() staff: StaffActor, @Param('winId') winId: string): Promise<DeliveryRow> {
    return this.deliveries.received(staff, winId);
  }

  @Post(':winId/unmask')
  @HttpCode(200)
  @Needs('members.unmask')
  unmask(@Me() staff: StaffActor, @Param('winId') winId: string): Promise<Address> {
    return this.deliveries.unmask(staff, winId);
  }
}
