import { Injectable } from '@nestjs/common';
import type { Page } from '@fanqu/shared/api/common';
import type { Address, DeliveryRow, DeliveryState, SendDelivery } from '@fanqu/shared/api/prize';
import { LessThan } from 'typeorm';
import { Audit } from '../../platform/audit/audit';
import type { StaffActor } from '../../platform/auth/actors';
import { Clock } from '../../platform/clock';
import { Database } from '../../platform/db/database';
import type { Reader, Tx } from '../../platform/db/tx';
import { UnitOfWork } from '../../platform/db/unit-of-work';
import { fail } from '../../platform/fail';
import { PAGE, pageOf, readCursor } from '../../platform/http/page';
import { Outbox } from '../../platform/outbox/outbox';
import { AddressBook } from './address-book';
import { deliveryRowOf } from './delivery.view';
import { Delivery } from './win.entity';

/** Parcels as the warehouse works on them. */
@Injectable()
export class Deliveries {
  constructor(
    private readonly database: Database,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly addresses: AddressBook,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  async list(
    brandId: string,
    query: { state?: DeliveryState; cursor?: string; limit?: number },
  ): Promise<Page<DeliveryRow>> {
    const limit = query.limit ?? PAGE;
    const cursor = readCursor(query.cursor);
    const where = {
      brandId,
      ...(query.state ? { state: query.state } : {}),
      ...(cursor ? { winId: LessThan(cursor) } : {}),
    };
    const rows = await this.database.read.find(Delivery, { where, order: { winId: 'DESC' }, take: limit + 1 });
    return pageOf(
      rows,
      limit,
      ({ winId }) => winId,
      (row) => deliveryRowOf(row, this.addresses.of(row)),
    );
  }

  /** It has left. Sent once more, it corrects the carrier and number. */
  send(staff: StaffActor, winId: string, { carrier, trackingNo }: SendDelivery): Promise<DeliveryRow> {
    return this.advance(staff, winId, 'sent', ['to-send', 'sent'], { carrier, trackingNo });
  }

  received(staff: StaffActor, winId: string): Promise<DeliveryRow> {
    return this.advance(staff, winId, 'received', ['sent', 'received'], {});
  }

  /** The whole address, for the parcel's label; every look is audited. */
  unmask(staff: StaffActor, winId: string): Promise<Address> {
    return this.unit.run(async (tx) => {
      const address = this.addresses.of(await this.get(tx, staff.brandId, winId));
      if (!address) throw fail('NOT_FOUND');
      await this.audit.record(tx, staff, 'delivery.unmask', winId, null, null);
      return address;
    });
  }

  private advance(
    staff: StaffActor,
    winId: string,
    state: 'sent' | 'received',
    from: readonly DeliveryState[],
    changes: Partial<SendDelivery>,
  ): Promise<DeliveryRow> {
    const { brandId } = staff;
    return this.unit.run(async (tx) => {
      const before = await this.get(tx, brandId, winId);
      if (!from.includes(before.state)) throw fail('DELIVERY_STATE_WRONG', { state: before.state });
      const after = { ...before, ...changes, state, updatedAt: this.clock.now() };
      const { carrier, trackingNo, updatedAt } = after;
      const moved = await tx.update(
        Delivery,
        { brandId, winId, state: before.state },
        { state, carrier, trackingNo, updatedAt },
      );
      if (moved === 0) throw fail('CHANGED_MEANWHILE');
      const seen = ({ state: at, carrier: by, trackingNo: no }: Delivery) => ({
        state: at,
        carrier: by,
        trackingNo: no,
      });
      await this.audit.record(tx, staff, `delivery.${state}`, winId, seen(before), seen(after));
      if (before.state !== state) await this.tell(tx, after);
      return deliveryRowOf(after, this.addresses.of(after));
    });
  }

  private async get(from: Reader, brandId: string, winId: string): Promise<Delivery> {
    const delivery = await from.findOne(Delivery, { brandId, winId });
    if (!delivery) throw fail('NOT_FOUND');
    return delivery;
  }

  private tell(tx: Tx, { brandId, winId, memberId, face, state, carrier, trackingNo }: Delivery): Promise<void> {
    const payload = { winId, memberId, prizeName: face.name, carrier, trackingNo };
    return this.outbox.record(tx, [{ brandId, kind: `delivery.${state}`, payload }]);
  }
}
