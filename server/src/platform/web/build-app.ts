import { constants } from 'node:zlib';
import fastifyCompress from '@fastify/compress';
import fastifyStatic, { type FastifyStaticOptions } from '@fastify/static';
import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyServerOptions } from 'fastify';
import type { Clock } from '../clock';
import type { Env } from '../env';
import { fail } from '../fail';
import { ErrorFilter } from '../http/error.filter';
import { validationPipe } from '../http/validation';
import { type Log, openLog } from '../log/log';
import { NestLog } from '../log/nest-log';
import { logRequests, requestIdOf } from '../log/request-log';
import { measureHttp } from '../metrics/http-metrics';
import { Metrics } from '../metrics/metrics';
import { answerError } from './answer';
import { readBodies } from './bodies';
import { serveDocs } from './docs';
import { secureHeaders } from './headers';
import { hangUpWhenClosing } from './leave';
import { repositoryRoot } from './root';
import { landingFolder, sitesIn } from './sites';
import { serveLanding, serveSite } from './static';

const BODY_BYTES = 1_048_576;

/** Behind a proxy of our own network the client's address is the one it forwards. */
const OUR_PROXIES = ['loopback', 'linklocal', 'uniquelocal'];

/** Nest would look for the static plugin beside itself, where npm may not have put it. */
class WebAdapter extends FastifyAdapter {
  override useStaticAssets(options: FastifyStaticOptions) {
    return this.getInstance<FastifyInstance>().register(fastifyStatic, options);
  }
}

function adapter(clock: Clock): WebAdapter {
  const options: FastifyServerOptions = {
    bodyLimit: BODY_BYTES,
    trustProxy: OUR_PROXIES,
    requestTimeout: 30_000,
    keepAliveTimeout: 75_000, // longer than the proxy's, so that it is the proxy who hangs up
    return503OnClosing: false, // what was accepted is finished
    genReqId: (raw) => requestIdOf(raw, clock),
    frameworkErrors: (_error, request, reply) => answerError(fail('UNKNOWN_ROUTE'), request, reply),
  };
  return new WebAdapter(options);
}

export interface Build {
  module: DynamicModule;
  env: Env;
  clock: Clock;
  /** Where the built front ends are looked for; the repository's root unless a test says else. */
  root?: string;
}

/** A server around a module, complete but for `init` or `listen`. */
export async function buildApp({ module, env, clock, root }: Build): Promise<NestFastifyApplication> {
  const log = openLog(env, clock);
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter(clock), {
    logger: new NestLog(log),
    abortOnError: false,
    bodyParser: false, // ours, in bodies.ts
  });
  app.useGlobalFilters(new ErrorFilter());
  app.useGlobalPipes(validationPipe());
  await dress(app, env, log, root ?? repositoryRoot());
  return app;
}

/** Everything about HTTP that is not a route of a feature. */
async function dress(app: NestFastifyApplication, env: Env, log: Log, root: string): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  const sites = sitesIn(root);
  hangUpWhenClosing(fastify);
  readBodies(fastify);
  logRequests(fastify, log);
  measureHttp(fastify, app.get(Metrics));
  secureHeaders(fastify, env, sites);
  await fastify.register(fastifyCompress, {
    threshold: 1024,
    encodings: ['br', 'gzip'],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  });
  for (const site of sites) serveSite(fastify, site);
  if (env.mode === 'production') fastify.get('/', (_request, reply) => reply.redirect('/console/'));
  else serveLanding(fastify, landingFolder(root));
  serveDocs(app);
}
