import type { Readable } from 'node:stream';
import { RouteConfig } from '@nestjs/platform-fastify';
import { fail } from '../fail';

/** What a route reads itself: bodies of these types, up to so many bytes. */
export interface Unread {
  types: readonly string[];
  mostBytes: number;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    unread?: Unread;
  }
}

/**
 * The route takes these types too, as an `UnreadBody` in `@Body() body: unknown`: nothing is read before its guards
 * have let the asker in. Every other route takes JSON of at most 1 MB and refuses the rest.
 */
export const TakesUnread = (unread: Unread): MethodDecorator => RouteConfig({ unread });

/** A body as it was sent. */
export class UnreadBody {
  constructor(
    private readonly source: Readable | string,
    private readonly mostBytes: number,
  ) {}

  async text(): Promise<string> {
    return typeof this.source === 'string' ? this.source : (await this.bytes()).toString('utf8');
  }

  async bytes(): Promise<Buffer> {
    return typeof this.source === 'string' ? Buffer.from(this.source) : collect(this.source, this.mostBytes);
  }
}

/** What is too much is passed by, not cut off: a client whose connection breaks would never see the refusal. */
async function collect(stream: Readable, mostBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      length += chunk.length;
      if (length <= mostBytes) chunks.push(chunk);
      else chunks.length = 0;
    }
  } catch {
    throw fail('INVALID_INPUT'); // the client went away in the middle
  }
  if (length > mostBytes) throw fail('BODY_TOO_LARGE');
  return Buffer.concat(chunks, length);
}
