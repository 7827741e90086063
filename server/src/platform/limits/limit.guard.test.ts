import {
  type CanActivate,
  Controller,
  Get,
  Injectable,
  type ExecutionContext,
  Module,
  Post,
  UseGuards,
} from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { AskingRequest } from '../auth/actors';
import { Cache } from '../cache/cache';
import { MemoryCache } from '../cache/memory.cache';
import { Clock, FakeClock } from '../clock';
import { Env, readEnv } from '../env';
import { ErrorFilter } from '../http/error.filter';
import { Metrics } from '../metrics/metrics';
import { Limit } from './limit.decorator';
import { ActorLimit } from './limit.guard';
import { LimitsModule } from './limits.module';

/** Signs in whoever the header names, as a member of brand b. */
@Injectable()
class HeaderGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<AskingRequest>();
    const memberId = String(request.headers['x-member'] ?? '');
    if (memberId) request.actor = { kind: 'member', brandId: 'b', memberId, sessionId: 's' };
    return true;
  }
}

@Controller('api/things')
@UseGuards(HeaderGuard, ActorLimit)
class ThingsController {
  @Get()
  list(): string[] {
    return [];
  }

  @Post('login')
  @Limit('login-address', { perMinute: 6, burst: 2, by: 'ip' })
  login(): string {
    return 'in';
  }

  @Post('draw')
  @Limit('draw', { perMinute: 60, burst: 3, by: 'member' })
  draw(): string {
    return 'drawn';
  }
}

const clock = new FakeClock(1_800_000_000_000);
const shared = [
  { provide: Clock, useValue: clock },
  { provide: Env, useValue: readEnv({ FANQU_MODE: 'test' }) },
  { provide: Cache, useValue: new MemoryCache(clock) },
  Metrics,
];

@Module({ providers: shared, exports: shared })
class SharedModule {}

let app: NestFastifyApplication;

beforeAll(async () => {
  const imports = [{ module: SharedModule, global: true }, LimitsModule];
  const built = await Test.createTestingModule({ imports, controllers: [ThingsController] }).compile();
  app = built.createNestApplication<NestFastifyApplication>(new FastifyAdapter({ trustProxy: true }));
  app.useGlobalFilters(new ErrorFilter());
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
});

afterAll(() => app.close());
beforeEach(() => clock.advance(3_600_000));

const ask = (method: 'GET' | 'POST', url: string, headers: Record<string, string> = {}) =>
  app.inject({ method, url, headers });
const times = async (count: number, call: () => ReturnType<typeof ask>) => {
  const codes: number[] = [];
  for (let i = 0; i < count; i += 1) codes.push((await call()).statusCode);
  return codes;
};

describe('the limits of routes', () => {
  it('count a route by address, with the seconds to wait in the header', async () => {
    const login = () => ask('POST', '/api/things/login', { 'x-forwarded-for': '203.0.113.9' });
    expect(await times(2, login)).toEqual([201, 201]);
    const refused = await login();
    expect(refused.statusCode).toBe(429);
    expect(refused.headers['retry-after']).toBe('10');
    expect(refused.json()).toMatchObject({ code: 'TOO_MANY_REQUESTS', details: { retryAfterSeconds: 10 } });
    const other = await ask('POST', '/api/things/login', { 'x-forwarded-for': '203.0.113.10' });
    expect(other.statusCode).toBe(201);
  });

  it('count a route by member, wherever they come from', async () => {
    let host = 0;
    const draw = (member: string) =>
      ask('POST', '/api/things/draw', { 'x-member': member, 'x-forwarded-for': `203.0.113.${(host += 1)}` });
    expect(await times(4, () => draw('ann'))).toEqual([201, 201, 201, 429]);
    expect((await draw('bea')).statusCode).toBe(201);
    clock.advance(1_000);
    expect((await draw('ann')).statusCode).toBe(201);
  });

  it('hold members to 60 at once and 20 a second on every route', async () => {
    const list = () => ask('GET', '/api/things', { 'x-member': 'cat' });
    const codes = await times(61, list);
    expect(codes.filter((code) => code === 200)).toHaveLength(60);
    clock.advance(1_000);
    expect((await times(21, list)).filter((code) => code === 200)).toHaveLength(20);
  });

  it('count strangers by address where a limit is by member', async () => {
    const draw = () => ask('POST', '/api/things/draw', { 'x-forwarded-for': '203.0.113.77' });
    expect(await times(4, draw)).toEqual([201, 201, 201, 429]);
  });
});
