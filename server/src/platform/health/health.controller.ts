import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Parts, Readiness } from './readiness';

@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  /** The process answers; if not, restart it. */
  @Get('live')
  live(): { status: 'live' } {
    return { status: 'live' };
  }

  /** Everything needed is there; if not, NOT_READY, and send requests elsewhere. */
  @Get('ready')
  ready(): Promise<{ status: 'ready' } & Parts> {
    return this.readiness.report();
  }
}
