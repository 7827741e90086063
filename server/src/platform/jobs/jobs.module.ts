import { Global, Module } from '@nestjs/common';
import { Jobs } from './jobs';
import { Leases } from './leases';

@Global()
@Module({ providers: [Leases, Jobs], exports: [Jobs, Leases] })
export class JobsModule {}
