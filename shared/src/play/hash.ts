import { canonicalOf } from './canonical';

/**
 * A quick fingerprint of a state: 64 bits as 16 hex digits, integer operations only. It tells whether two engines
 * went the same way; it is no protection against a forger (that is what replaying is for, and sha256 for receipts).
 */
export function hashState(state: unknown): string {
  return hashText(canonicalOf(state));
}

export function hashText(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 0x9e3779b1);
    low = Math.imul(low ^ unit, 0x5f356495);
  }
  return hex(mix(high, low)) + hex(mix(low, high));
}

/** Spreads every bit of both lanes over one. */
function mix(lane: number, other: number): number {
  const once = Math.imul(lane ^ (lane >>> 16), 0x85ebca6b) ^ Math.imul(other ^ (other >>> 13), 0xc2b2ae35);
  return (once ^ (once >>> 15)) >>> 0;
}

function hex(lane: number): string {
  return lane.toString(16).padStart(8, '0');
}
