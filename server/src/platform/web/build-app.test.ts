import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { Body, Controller, Get, Module, Post } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Cache } from '../cache/cache';
import { CacheModule } from '../cache/cache.module';
import { Clock } from '../clock';
import { Database } from '../db/database';
import { migrate } from '../db/migrate';
import { UnitOfWork } from '../db/unit-of-work';
import { Env, readEnv } from '../env';
import { HealthModule } from '../health/health.module';
import { Readiness } from '../health/readiness';
import { TextField } from '../http/dto';
import { jobSchema } from '../jobs/job.schema';
import { JobsModule } from '../jobs/jobs.module';
import { LimitsModule } from '../limits/limits.module';
import { MetricsModule } from '../metrics/metrics.module';
import { buildApp } from './build-app';
import { WebModule } from './web.module';

class NoteBody {
  @TextField({ max: 20 }) text: string;
}

@Controller('api/notes')
class NotesController {
  @Get()
  list(): string[] {
    return Array.from({ length: 500 }, (_, i) => `note ${i}`);
  }

  @Get('broken')
  broken(): never {
    throw new Error('the secret of the house');
  }

  @Get('slow')
  async slow(): Promise<string[]> {
    await sleep(400);
    return ['late'];
  }

  @Post()
  add(@Body() body: NoteBody): string {
    return body.text;
  }
}

const INDEX = '<html><script>var a = 1;</script><script src="/m/js/app.js"></script></html>';
const FILES: Record<string, string | Buffer> = {
  'miniprogram/dist/h5/index.html': INDEX,
  'miniprogram/dist/h5/js/app.1a2b3c4d.js': 'let plain = 1;',
  'miniprogram/dist/h5/js/app.1a2b3c4d.js.br': brotliCompressSync('let plain = 1;'),
  'miniprogram/dist/h5/static/plain.css': `body { color: red } ${'/* long */'.repeat(300)}`,
  'server/deploy/landing/index.html': '<html>three doors</html>',
  'server/deploy/landing/art/star.svg': '<svg/>',
};

async function write(root: string, files: typeof FILES): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, name)), { recursive: true });
    await writeFile(join(root, name), content);
  }
}

function moduleOf(env: Env) {
  const shared = [
    { provide: Env, useValue: env },
    { provide: Clock, useValue: new Clock() },
    { provide: Database, useFactory: () => Database.open(env, jobSchema.entities) },
    UnitOfWork,
  ];
  class SharedModule {}
  class HouseModule {}
  Module({ providers: shared, exports: shared })(SharedModule);
  const parts = [
    CacheModule,
    MetricsModule,
    LimitsModule,
    JobsModule,
    HealthModule.forRoot(jobSchema.migrations),
    WebModule,
  ];
  const imports = [{ module: SharedModule, global: true }, ...parts];
  return { module: HouseModule, imports, controllers: [NotesController] };
}

let root: string;
let app: NestFastifyApplication;
let base: string;

async function open(changes: Partial<Env> = {}): Promise<NestFastifyApplication> {
  const folder = await mkdtemp(join(root, 'database-'));
  const env = Object.assign(readEnv({ FANQU_MODE: 'test', FANQU_LOG: 'silent', FANQU_DATA: folder }), changes);
  const built = await buildApp({ module: moduleOf(env), env, clock: new Clock(), root });
  await migrate(built.get(Database), jobSchema.migrations, new Clock());
  await built.listen({ port: 0, host: '127.0.0.1' });
  return built;
}

const portOf = (built: NestFastifyApplication) => (built.getHttpServer().address() as AddressInfo).port;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'fanqu-web-'));
  await write(root, FILES);
  app = await open();
  base = `http://127.0.0.1:${portOf(app)}`;
});

afterAll(async () => {
  await app.close();
  await rm(root, { recursive: true });
});

const get = (path: string, headers: Record<string, string> = {}) => fetch(base + path, { headers, redirect: 'manual' });
const post = (path: string, body: string, headers: Record<string, string> = {}) =>
  fetch(base + path, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } });

/** `fetch` undoes the encoding; this does not, and leaves the path as it is written. */
function raw(
  path: string,
  headers: Record<string, string> = {},
): Promise<{ status: number; headers: object; body: Buffer }> {
  return new Promise((resolve, reject) => {
    httpRequest({ port: portOf(app), path, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) }),
      );
    })
      .on('error', reject)
      .end();
  });
}

describe('answers of the API', () => {
  it.each([
    ['an unknown route', () => get('/api/nothing'), 404, 'UNKNOWN_ROUTE'],
    ['an address that cannot be decoded', () => get('/api/%E0%A4%A'), 404, 'UNKNOWN_ROUTE'],
    ['a crash', () => get('/api/notes/broken'), 500, 'INTERNAL'],
    ['a wrong field', () => post('/api/notes', '{"text":""}'), 400, 'INVALID_INPUT'],
    ['an unknown field', () => post('/api/notes', '{"text":"a","b":1}'), 400, 'INVALID_INPUT'],
    ['broken JSON', () => post('/api/notes', '{"text":'), 400, 'INVALID_INPUT'],
    ['a poisoned prototype', () => post('/api/notes', '{"__proto__":{"a":1},"text":"a"}'), 400, 'INVALID_INPUT'],
    ['another type', () => post('/api/notes', '<a/>', { 'content-type': 'text/xml' }), 415, 'UNSUPPORTED_TYPE'],
    ['a body over 1 MB', () => post('/api/notes', `{"text":"${'x'.repeat(1_048_577)}"}`), 413, 'BODY_TOO_LARGE'],
    ['a QR code of too much', () => get(`/qr.svg?text=${'x'.repeat(513)}`), 400, 'INVALID_INPUT'],
    ['a QR code of nothing', () => get('/qr.svg'), 400, 'INVALID_INPUT'],
  ])('refuse %s with a code and a request id, and no trace', async (_name, ask, status, code) => {
    const answer = await ask();
    const text = await answer.text();
    expect([answer.status, (JSON.parse(text) as { code: string }).code]).toEqual([status, code]);
    expect(text).not.toMatch(/secret of the house|node_modules|\.ts|\n\s+at /);
    expect(JSON.parse(text)).toMatchObject({ requestId: answer.headers.get('x-request-id') });
  });

  it('keep a sane request id, are not cached, and may not be framed', async () => {
    const answer = await get('/api/notes', { 'x-request-id': 'from-the-proxy-1' });
    expect(answer.headers.get('x-request-id')).toBe('from-the-proxy-1');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'");
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('are compressed when long', async () => {
    const answer = await raw('/api/notes', { 'accept-encoding': 'br' });
    expect(answer.headers).toMatchObject({ 'content-encoding': 'br' });
    expect(JSON.parse(brotliDecompressSync(answer.body).toString())).toHaveLength(500);
  });
});

describe('the front ends', () => {
  it('are sent precompressed, for a year when the name has a hash', async () => {
    const answer = await raw('/m/js/app.1a2b3c4d.js', { 'accept-encoding': 'gzip, br' });
    expect(answer.headers).toMatchObject({
      'content-encoding': 'br',
      'content-type': expect.stringContaining('javascript') as string,
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'accept-encoding',
    });
    expect(brotliDecompressSync(answer.body).toString()).toBe('let plain = 1;');
    expect((await raw('/m/js/app.1a2b3c4d.js')).body.toString()).toBe('let plain = 1;');
  });

  it('are asked for again when the name has none, and compressed on the way', async () => {
    const answer = await raw('/m/static/plain.css', { 'accept-encoding': 'br' });
    expect(answer.headers).toMatchObject({ 'cache-control': 'no-cache', 'content-encoding': 'br' });
    expect(brotliDecompressSync(answer.body).toString()).toBe(FILES['miniprogram/dist/h5/static/plain.css']);
  });

  it('show their page for every address that names no file, with its own inline script allowed', async () => {
    for (const path of ['/m/', '/m/index.html', '/m/pages/home?a=1']) {
      const answer = await get(path);
      expect([answer.status, await answer.text()]).toEqual([200, INDEX]);
      expect(answer.headers.get('cache-control')).toBe('no-cache');
      expect(answer.headers.get('content-security-policy')).toContain(
        "script-src 'self' 'sha256-+dZ6udsWxNVoGfScAq7t5IIF5UJb4F6RhjbN6oe1p4w='",
      );
      expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'self'");
    }
  });

  it.each([
    ['/m', 302, '/m/'],
    ['/m?person=a', 302, '/m/?person=a'],
    ['/console', 302, '/console/'],
  ])('are found without the slash: %s', async (path, status, location) => {
    const answer = await get(path);
    expect([answer.status, answer.headers.get('location')]).toEqual([status, location]);
  });

  it.each([
    '/m/js/gone.1a2b3c4d.js',
    '/m/..%2f..%2f..%2fserver/deploy/landing/index.html',
    '/m/%2e%2e/%2e%2e/x.js',
    '/m/.env',
  ])('answer what is not theirs with a code: %s', async (path) => {
    const answer = await raw(path);
    expect([403, 404]).toContain(answer.status);
    expect(JSON.parse(answer.body.toString())).toHaveProperty('code');
    expect(answer.headers).not.toHaveProperty('cache-control', expect.stringContaining('immutable'));
  });

  it('say kindly when they are not built', async () => {
    const answer = await get('/console/');
    expect(answer.status).toBe(503);
    expect(answer.headers.get('content-type')).toContain('text/html');
    expect(await answer.text()).toContain('npm start');
  });

  it('begin with three doors, whose files are beside it', async () => {
    expect(await (await get('/')).text()).toBe('<html>three doors</html>');
    expect((await get('/art/star.svg')).headers.get('content-type')).toContain('image/svg+xml');
  });

  it('have no doors in production: the root is the console', async () => {
    const production = await open({ mode: 'production', publicUrl: 'https://a.example' });
    const answer = await fetch(`http://127.0.0.1:${portOf(production)}/`, { redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/console/']);
    expect(answer.headers.get('strict-transport-security')).toBe('max-age=31536000');
    await production.close();
  });
});

describe('the server about itself', () => {
  it('draws a QR code', async () => {
    const answer = await get('/qr.svg?text=http://localhost:3000/m/');
    expect(answer.headers.get('content-type')).toBe('image/svg+xml; charset=utf-8');
    expect(await answer.text()).toMatch(/^<svg .*<path /s);
  });

  it('documents its routes', async () => {
    const answer = await get('/docs-json');
    const { paths } = (await answer.json()) as { paths: Record<string, unknown> };
    expect(Object.keys(paths)).toEqual(expect.arrayContaining(['/api/notes', '/health/ready', '/qr.svg']));
    const page = await get('/docs');
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
    expect((await get('/docs/swagger-ui-bundle.js')).status).toBe(200);
  });

  it('measures requests by template and status, for its own network only', async () => {
    await get('/api/notes');
    const answer = await get('/metrics');
    expect(await answer.text()).toMatch(/fanqu_http_seconds_count{method="GET",route="\/api\/notes",status="200"} \d+/);
    const stranger = await get('/metrics', { 'x-forwarded-for': '203.0.113.9' });
    expect([stranger.status, ((await stranger.json()) as { code: string }).code]).toEqual([404, 'UNKNOWN_ROUTE']);
  });

  it('is ready, and is not while it stops or its schema is behind', async () => {
    expect(await (await get('/health/live')).json()).toEqual({ status: 'live' });
    expect(await (await get('/health/ready')).json()).toEqual({
      ...{ status: 'ready', server: 'up', database: 'up', schema: 'current', cache: 'up' },
    });
    const other = await open();
    other.get(Readiness).leave();
    const answer = await fetch(`http://127.0.0.1:${portOf(other)}/health/ready`);
    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({ code: 'NOT_READY', details: { server: 'stopping', database: 'up' } });
    await other.get(Database).writer.query('DELETE FROM schema_migration');
    const later = new Readiness(other.get(Database), app.get(Cache), jobSchema.migrations);
    await expect(later.report()).rejects.toMatchObject({ code: 'NOT_READY', details: { schema: 'behind' } });
    await other.close();
    await expect(later.report()).rejects.toMatchObject({ details: { database: 'down', schema: 'unknown' } });
  });

  it('finishes what it accepted when it closes', async () => {
    const other = await open();
    const slow = fetch(`http://127.0.0.1:${portOf(other)}/api/notes/slow`);
    await sleep(150);
    await other.close();
    const answer = await slow;
    expect([await answer.json(), answer.headers.get('connection')]).toEqual([['late'], 'close']);
  });
});
