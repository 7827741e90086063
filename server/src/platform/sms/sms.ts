import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../clock';
import { Env } from '../env';
import { fail } from '../fail';

export interface SentSms {
  phone: string;
  text: string;
  at: number;
}

/** Port: short messages. */
export abstract class Sms {
  abstract send(phone: string, text: string): Promise<void>;
}

const KEPT = 100;

/** Development and tests: messages are kept in memory, where `/api/h5/sms` shows them. */
@Injectable()
export class SandboxSms extends Sms {
  private readonly sent: SentSms[] = [];

  constructor(private readonly clock: Clock) {
    super();
  }

  async send(phone: string, text: string): Promise<void> {
    this.sent.unshift({ phone, text, at: this.clock.now() });
    this.sent.splice(KEPT);
  }

  list(): readonly SentSms[] {
    return this.sent;
  }
}

/** Production until a provider is chosen: posts {phone, text} to a gateway of the operator's. */
@Injectable()
export class GatewaySms extends Sms {
  private readonly log = new Logger('Sms');

  constructor(private readonly url: string) {
    super();
  }

  async send(phone: string, text: string): Promise<void> {
    const response = await fetch(this.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ phone, text }),
      signal: AbortSignal.timeout(5_000),
    }).catch(() => null);
    if (response?.ok) return;
    this.log.error({ status: response?.status ?? 'network' }, 'The SMS gateway refused or did not answer');
    throw fail('BUSY', { retryAfterSeconds: 30 });
  }
}

/** The one that this environment names. */
export function chooseSms(env: Env, clock: Clock): Sms {
  return env.smsUrl ? new GatewaySms(env.smsUrl) : new SandboxSms(clock);
}
