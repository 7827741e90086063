import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AddressLimit } from './limit.guard';
import { Limits } from './limits';

@Global()
@Module({
  providers: [Limits, { provide: APP_GUARD, useClass: AddressLimit }],
  exports: [Limits],
})
export class LimitsModule {}
