import { authenticator } from 'otplib';

/** Is this the code that the secret's owner sees at `now`? One step of 30 s to either side is forgiven: clocks differ. */
export function isOneTimeCode(code: string, secret: string, now: number): boolean {
  return authenticator.clone({ epoch: now, window: 1 }).check(code, secret);
}
