import { existsSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import fastifyStatic, { type FastifyStaticOptions } from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { cachingOf, missingPage, type Site } from './sites';

const NEVER = /(?!)/;

/** Precompressed files beside the originals are sent to whoever accepts them. */
function options(folder: string, hashed: RegExp): FastifyStaticOptions {
  return {
    root: folder,
    serve: false,
    cacheControl: false,
    dotfiles: 'ignore',
    preCompressed: true,
    setHeaders(response, file) {
      response.setHeader('cache-control', cachingOf(file, hashed));
      response.setHeader('vary', 'accept-encoding');
    },
  };
}

/** Serves a front end; an address within it that names no file is a page of it. */
export function serveSite(fastify: FastifyInstance, site: Site): void {
  const { prefix, folder, hashed } = site;
  const bare = prefix.slice(0, -1);
  fastify.get(bare, (request, reply) => reply.redirect(request.url.replace(bare, prefix)));
  void fastify.register(async (scope) => {
    await scope.register(fastifyStatic, options(folder, hashed));
    scope.get(`${prefix}*`, (request: FastifyRequest<{ Params: { '*': string } }>, reply) => {
      const file = request.params['*'];
      return isPage(file) ? sendPage(reply, site) : reply.sendFile(file);
    });
  });
}

/** No dot in the last part: not a file. */
const isPage = (path: string): boolean => !path.slice(path.lastIndexOf('/') + 1).includes('.');

function sendPage(reply: FastifyReply, { folder, title }: Pick<Site, 'folder' | 'title'>): FastifyReply {
  if (existsSync(join(folder, 'index.html'))) return reply.sendFile('index.html');
  return reply.code(503).type('text/html; charset=utf-8').send(missingPage(title));
}

/** Serves the landing page's few files at the root, each by its name, so that no other address is taken. */
export function serveLanding(fastify: FastifyInstance, folder: string): void {
  void fastify.register(async (scope) => {
    await scope.register(fastifyStatic, options(folder, NEVER));
    scope.get('/', (_request, reply) => sendPage(reply, { folder, title: '首页' }));
    for (const file of filesIn(folder)) scope.get(`/${file}`, (_request, reply) => reply.sendFile(file));
  });
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}
