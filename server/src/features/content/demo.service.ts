import { networkInterfaces } from 'node:os';
import { Injectable } from '@nestjs/common';
import type { DemoView, SandboxSmsView } from '@fanqu/shared/api/session';
import { Env } from '../../platform/env';
import { fail } from '../../platform/fail';
import { SandboxSms, Sms } from '../../platform/sms/sms';
import { BrandsService } from '../brands';
import { ACCOUNTS, DEMO_BRAND } from './demo-accounts';
import { networkUrlOf } from './network-url';

/** What the landing page and tests may know about the demo brand. */
@Injectable()
export class Demo {
  constructor(
    private readonly brands: BrandsService,
    private readonly sms: Sms,
    private readonly env: Env,
  ) {}

  async view(): Promise<DemoView> {
    const brand = await this.brands.findByCode(DEMO_BRAND);
    if (!brand) throw fail('NOT_FOUND');
    return {
      appid: brand.appid,
      accounts: [...ACCOUNTS],
      networkUrl: networkUrlOf(networkInterfaces(), this.env.port),
    };
  }

  /** The newest message, to this phone when one is named. */
  lastSms(phone?: string): SandboxSmsView {
    if (!(this.sms instanceof SandboxSms)) throw fail('UNKNOWN_ROUTE');
    const last = this.sms.list().find((sent) => phone === undefined || sent.phone === phone);
    if (!last) throw fail('NOT_FOUND');
    return { phone: last.phone, text: last.text, at: last.at };
  }
}
