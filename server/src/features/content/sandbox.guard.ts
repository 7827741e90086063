import { type CanActivate, Injectable } from '@nestjs/common';
import { Env } from '../../platform/env';
import { fail } from '../../platform/fail';

/** Routes that exist only where a sandbox plays WeChat; anywhere else nobody can tell they were ever written. */
@Injectable()
export class SandboxGuard implements CanActivate {
  constructor(private readonly env: Env) {}

  canActivate(): boolean {
    if (this.env.mode === 'production' || !this.env.sandboxUrl) throw fail('UNKNOWN_ROUTE');
    return true;
  }
}
