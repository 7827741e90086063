import { Module } from '@nestjs/common';
import { Growth } from './growth.service';

@Module({
  providers: [Growth],
  exports: [Growth],
})
export class CardsModule {}
