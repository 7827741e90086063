import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import type { SignIn, StaffSession, StaffView } from '@fanqu/shared/api/staff';
import { type StaffActor, StaffSessions } from '../../platform/auth/actors';
import { MAY } from '../../platform/auth/permissions';
import { makeToken, readToken } from '../../platform/auth/token';
import { Vault } from '../../platform/auth/vault';
import { Clock } from '../../platform/clock';
import { Database } from '../../platform/db/database';
import type { Tx } from '../../platform/db/tx';
import { UnitOfWork } from '../../platform/db/unit-of-work';
import { Env } from '../../platform/env';
import { fail } from '../../platform/fail';
import { newId } from '../../platform/ids';
import { Limits } from '../../platform/limits/limits';
import { BrandsService } from '../brands';
import { isOneTimeCode } from './one-time-code';
import { Staff, StaffSessionRow } from './staff.entity';

const LIFE_MS = 12 * 3_600_000;
const MOST_FAILURES = 5;
const LOCK_MS = 15 * 60_000;

/** From wherever it is tried, and whether or not there is such an account. */
const TRIES = { perMinute: 6, burst: 10 };

/** argon2id with the library's defaults (19 MiB, 2 passes): OWASP's first choice. */
export const hashPassword = (password: string): Promise<string> => hash(password);

/** Verified when the account does not exist, so that the answer takes as long. */
const NOBODY = hashPassword('nobody has this password');

/** Staff signing in and out. */
@Injectable()
export class StaffSignIn extends StaffSessions {
  constructor(
    private readonly brands: BrandsService,
    private readonly database: Database,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly vault: Vault,
    private readonly env: Env,
    private readonly limits: Limits,
  ) {
    super();
  }

  async open({ account, password, totp }: SignIn): Promise<StaffSession> {
    await this.limits.take({ name: 'staff-sign-in', by: 'account', id: account, rule: TRIES });
    const staff = await this.find(account);
    this.assertNotLocked(staff);
    const right = await verify(staff?.passwordHash ?? (await NOBODY), password);
    if (!staff || !right || staff.state === 'stopped') return this.refuse(staff);
    if (staff.totpSecret) {
      if (!totp) throw fail('TOTP_REQUIRED');
      const secret = this.vault.unseal(staff.totpSecret);
      if (!isOneTimeCode(totp, secret, this.clock.now())) return this.refuse(staff);
    }
    return this.start(staff);
  }

  async actorOf(token: string): Promise<StaffActor | null> {
    const claims = readToken(token, this.env.secret);
    if (claims?.kind !== 'staff') return null;
    const { brandId, sessionId } = claims;
    const session = await this.database.read.findOne(StaffSessionRow, { brandId, id: sessionId });
    if (!session || session.revokedAt !== null || session.expiresAt <= this.clock.now()) return null;
    const staff = await this.database.read.findOne(Staff, { brandId, id: session.staffId });
    if (!staff || staff.state === 'stopped') return null;
    const { id, name, role, storeCode } = staff;
    return { kind: 'staff', brandId, staffId: id, name, role, storeCode, sessionId, permissions: MAY[role] };
  }

  async close(staff: StaffActor): Promise<void> {
    const where = { brandId: staff.brandId, id: staff.sessionId };
    await this.unit.run((tx) => tx.update(StaffSessionRow, where, { revokedAt: this.clock.now() }));
  }

  async view(brandId: string, staffId: string): Promise<StaffView> {
    const brand = await this.brands.get(brandId);
    const staff = await this.database.read.findOne(Staff, { brandId, id: staffId });
    if (!staff) throw fail('SIGN_IN_REQUIRED');
    return {
      id: staff.id,
      account: `${staff.login}@${brand.code}`,
      name: staff.name,
      role: staff.role,
      permissions: [...MAY[staff.role]],
      brand: { id: brand.id, code: brand.code, name: brand.name },
      storeCode: staff.storeCode,
      totpOn: staff.totpSecret !== null,
    };
  }

  private async find(account: string): Promise<Staff | null> {
    const [login, code] = account.split('@');
    const brand = code ? await this.brands.findByCode(code) : null;
    return brand && this.database.read.findOne(Staff, { brandId: brand.id, login });
  }

  private assertNotLocked(staff: Staff | null): void {
    const left = (staff?.lockedUntil ?? 0) - this.clock.now();
    if (left > 0) throw fail('LOGIN_LOCKED', { minutes: Math.ceil(left / 60_000) });
  }

  /** Counts the failure; the fifth in a row locks the account for a while. */
  private async refuse(staff: Staff | null): Promise<never> {
    if (staff) {
      await this.unit.run((tx) =>
        tx.run(
          `UPDATE staff SET locked_until = CASE WHEN failures + 1 >= ? THEN ? ELSE locked_until END,
             failures = CASE WHEN failures + 1 >= ? THEN 0 ELSE failures + 1 END WHERE brand_id = ? AND id = ?`,
          [MOST_FAILURES, this.clock.now() + LOCK_MS, MOST_FAILURES, staff.brandId, staff.id],
        ),
      );
    }
    throw fail('LOGIN_FAILED');
  }

  private async start(staff: Staff): Promise<StaffSession> {
    const now = this.clock.now();
    const { brandId, id: staffId } = staff;
    const session: StaffSessionRow = {
      brandId,
      id: newId(now),
      staffId,
      expiresAt: now + LIFE_MS,
      revokedAt: null,
      createdAt: now,
    };
    await this.unit.run(async (tx) => {
      await this.forgive(tx, staff, now);
      await tx.insert(StaffSessionRow, [session]);
    });
    const token = makeToken({ kind: 'staff', brandId, sessionId: session.id, generation: 1 }, this.env.secret);
    return { token, expiresAt: session.expiresAt, staff: await this.view(brandId, staffId) };
  }

  /** Failures are forgotten; unless enough of them, sent at the same time, locked the account while this one was judged. */
  private async forgive(tx: Tx, { brandId, id }: Staff, now: number): Promise<void> {
    const open = await tx.run(
      `UPDATE staff SET failures = 0, locked_until = NULL, last_seen_at = ?
       WHERE brand_id = ? AND id = ? AND (locked_until IS NULL OR locked_until <= ?)`,
      [now, brandId, id, now],
    );
    if (open === 0) this.assertNotLocked(await tx.findOne(Staff, { brandId, id }));
  }
}
