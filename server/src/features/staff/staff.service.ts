import { Injectable } from '@nestjs/common';
import { authenticator } from 'otplib';
import type { Page } from '@fanqu/shared/api/common';
import type { AuditRow, ChangeStaff, CreateStaff, StaffRow } from '@fanqu/shared/api/staff';
import { Audit, AuditEntry } from '../../platform/audit/audit';
import type { StaffActor } from '../../platform/auth/actors';
import { Vault } from '../../platform/auth/vault';
import { Clock } from '../../platform/clock';
import { Database } from '../../platform/db/database';
import type { Tx } from '../../platform/db/tx';
import { UnitOfWork } from '../../platform/db/unit-of-work';
import { fail } from '../../platform/fail';
import { PAGE, type PageQuery, pageOf, readCursor } from '../../platform/http/page';
import { newId } from '../../platform/ids';
import { qrDataUrl } from '../../platform/qr';
import { BrandsService } from '../brands';
import { isOneTimeCode } from './one-time-code';
import { hashPassword } from './sign-in.service';
import { Staff, StaffSessionRow } from './staff.entity';

export interface TotpSetup {
  secret: string;
  otpauth: string;
  qr: string;
}

/** Accounts of staff, and what they did. */
@Injectable()
export class StaffService {
  constructor(
    private readonly brands: BrandsService,
    private readonly database: Database,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly vault: Vault,
    private readonly audit: Audit,
  ) {}

  async list(brandId: string): Promise<StaffRow[]> {
    const { code } = await this.brands.get(brandId);
    const staff = await this.database.read.find(Staff, { where: { brandId }, order: { id: 'ASC' } });
    return staff.map((one) => rowOf(one, code));
  }

  async create(by: StaffActor, body: CreateStaff): Promise<StaffRow> {
    const { code } = await this.brands.get(by.brandId);
    const staff = await this.newStaff(by.brandId, body);
    await this.unit.run(async (tx) => {
      if ((await tx.insertIgnore(Staff, [staff])) === 0) throw fault('login', '这个账号名已经有人用了');
      await this.audit.record(tx, by, 'staff.create', staff.id, null, rowOf(staff, code));
    });
    return rowOf(staff, code);
  }

  /** For seeding. */
  async add(tx: Tx, brandId: string, body: CreateStaff): Promise<void> {
    await tx.insert(Staff, [await this.newStaff(brandId, body)]);
  }

  async change(by: StaffActor, id: string, { password, ...fields }: ChangeStaff): Promise<StaffRow> {
    const { code } = await this.brands.get(by.brandId);
    const passwordHash = password ? { passwordHash: await hashPassword(password) } : {};
    return this.unit.run(async (tx) => {
      const where = { brandId: by.brandId, id };
      const before = await tx.findOne(Staff, where);
      if (!before) throw fail('NOT_FOUND');
      if (id === by.staffId && (fields.state === 'stopped' || (fields.role && fields.role !== before.role))) {
        throw fault('role', '不能停用或降级自己');
      }
      await tx.update(Staff, where, { ...fields, ...passwordHash });
      if (password || fields.state === 'stopped') {
        await tx.update(StaffSessionRow, { brandId: by.brandId, staffId: id }, { revokedAt: this.clock.now() });
      }
      const after = { ...before, ...fields };
      await this.audit.record(tx, by, 'staff.change', id, rowOf(before, code), {
        ...rowOf(after, code),
        passwordChanged: Boolean(password),
      });
      return rowOf(after, code);
    });
  }

  /** A secret to scan; it counts once a first code of it is confirmed. */
  async setUpTotp(by: StaffActor): Promise<TotpSetup> {
    const secret = authenticator.generateSecret();
    const { code } = await this.brands.get(by.brandId);
    const otpauth = authenticator.keyuri(`${by.name}@${code}`, 'Fanqu', secret);
    await this.unit.run((tx) =>
      tx.update(Staff, { brandId: by.brandId, id: by.staffId }, { totpPending: this.vault.seal(secret) }),
    );
    return { secret, otpauth, qr: qrDataUrl(otpauth) };
  }

  async confirmTotp(by: StaffActor, code: string): Promise<void> {
    await this.unit.run(async (tx) => {
      const where = { brandId: by.brandId, id: by.staffId };
      const staff = await tx.findOne(Staff, where);
      const pending = staff?.totpPending;
      if (!pending || !isOneTimeCode(code, this.vault.unseal(pending), this.clock.now()))
        throw fault('code', '动态码不对，再看一眼');
      await tx.update(Staff, where, { totpSecret: pending, totpPending: null });
      await this.audit.record(tx, by, 'staff.totp-on', by.staffId, null, null);
    });
  }

  async dropTotp(by: StaffActor): Promise<void> {
    await this.unit.run(async (tx) => {
      await tx.update(Staff, { brandId: by.brandId, id: by.staffId }, { totpSecret: null, totpPending: null });
      await this.audit.record(tx, by, 'staff.totp-off', by.staffId, null, null);
    });
  }

  async auditTrail(brandId: string, { cursor, limit = PAGE }: PageQuery): Promise<Page<AuditRow>> {
    const before = readCursor(cursor) ?? '~';
    const rows = await this.database.read.rows<{ id: string }>(
      `SELECT id FROM audit_row WHERE brand_id = ? AND id < ? ORDER BY id DESC LIMIT ${limit + 1}`,
      [brandId, before],
    );
    const entries = await Promise.all(rows.map(({ id }) => this.database.read.findOne(AuditEntry, { brandId, id })));
    return pageOf(
      entries.filter((entry) => entry !== null),
      limit,
      (entry) => entry.id,
      auditRowOf,
    );
  }

  private async newStaff(brandId: string, body: CreateStaff): Promise<Staff> {
    const now = this.clock.now();
    return {
      brandId,
      id: newId(now),
      login: body.login,
      name: body.name,
      role: body.role,
      storeCode: body.storeCode ?? null,
      passwordHash: await hashPassword(body.password),
      totpSecret: null,
      totpPending: null,
      state: 'active',
      failures: 0,
      lockedUntil: null,
      lastSeenAt: null,
      createdAt: now,
    };
  }
}

function fault(path: string, text: string) {
  return fail('INVALID_INPUT', { faults: [{ path, text }] });
}

function rowOf(staff: Staff, brandCode: string): StaffRow {
  const { id, login, name, role, storeCode, state, lastSeenAt } = staff;
  return { id, account: `${login}@${brandCode}`, name, role, storeCode, state, lastSeenAt };
}

function auditRowOf(entry: AuditEntry): AuditRow {
  const { id, at, staffId, staffName, action, target, before, after } = entry;
  return { id, at, staff: { id: staffId, name: staffName }, action, target, before, after };
}
