import { Global, Module } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { ActorLimit, AddressLimit } from './limit.guard';
import { Limits } from './limits';

@Global()
@Module({
  providers: [
    Limits,
    { provide: APP_GUARD, useClass: AddressLimit },
    { provide: APP_INTERCEPTOR, useClass: ActorLimit },
  ],
  exports: [Limits],
})
export class LimitsModule {}
