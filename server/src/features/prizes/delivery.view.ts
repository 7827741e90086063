import type { Address, DeliveryRow, DeliveryView } from '@fanqu/shared/api/prize';
import { maskName, maskPhone } from '../members';
import type { Delivery } from './win.entity';

/** For lists: who it is can be told apart, but not visited. */
export function maskAddress({ name, phone, region, street }: Address): Address {
  return { name: maskName(name), phone: maskPhone(phone), region, street: `${[...street].slice(0, 2).join('')}****` };
}

export function deliveryViewOf(
  { state, carrier, trackingNo, updatedAt }: Delivery,
  address: Address | null,
): DeliveryView {
  return { state, address, carrier, trackingNo, updatedAt };
}

/** The console's row; the address masked. */
export function deliveryRowOf(delivery: Delivery, address: Address | null): DeliveryRow {
  const { winId, face, memberId, wonAt } = delivery;
  return { winId, prize: face, memberId, delivery: deliveryViewOf(delivery, address && maskAddress(address)), wonAt };
}
