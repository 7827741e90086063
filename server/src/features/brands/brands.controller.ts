import { Get, Query } from '@nestjs/common';
import type { BrandView } from '@fanqu/shared/api/brand';
import { OpenApi } from '../../platform/auth/api';
import { TextField } from '../../platform/http/dto';
import { viewOf } from './brand.view';
import { BrandsService } from './brands.service';

class AppQuery {
  @TextField({ max: 40 }) appid: string;
}

/** What a phone may know before it signs in. */
@OpenApi('brand')
export class BrandsController {
  constructor(private readonly brands: BrandsService) {}

  @Get()
  async get(@Query() { appid }: AppQuery): Promise<BrandView> {
    return viewOf(await this.brands.byAppid(appid));
  }
}
