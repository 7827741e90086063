import { fromHex, toHex, utf8 } from './bytes';
import { canonical } from './canonical';
import { draw, type Drawn, type Weighted } from './draw';
import { sha256 } from './sha256';

/** What a member holds of a draw. With the seed, once it is revealed, anyone can check it. */
export interface Receipt extends Drawn {
  readonly playId: string;
  /** Hash of the frozen campaign version that the table stands in. */
  readonly versionHash: string;
  /** Which draw of the play, from 0. */
  readonly step: number;
}

/** What the house publishes: the commitment before the first draw, the seed after the last. */
export interface Revealed {
  readonly commitment: string;
  readonly seedHex: string;
  readonly versionHash: string;
  readonly table: readonly Weighted[];
}

export type Verdict = { ok: true } | { ok: false; reason: 'other-version' | 'other-seed' | 'other-outcome' };

/** What is published before the start: it binds the house to the seed without showing it. */
export function commitmentOf(seedHex: string): string {
  return toHex(sha256(fromHex(seedHex)));
}

/** The one text of a receipt; its parts in alphabetical order. */
export function receiptText({ versionHash, playId, step, roll, outOf, line }: Receipt): string {
  return canonical({ versionHash, playId, step, roll, outOf, line });
}

export function receiptHash(receipt: Receipt): string {
  return toHex(sha256(utf8(receiptText(receipt))));
}

/** Draws and writes the receipt for it. */
export function drawWithReceipt(
  table: readonly Weighted[],
  seedHex: string,
  { playId, versionHash, step }: Pick<Receipt, 'playId' | 'versionHash' | 'step'>,
): Receipt {
  return { ...draw(table, seedHex, playId, step), playId, versionHash, step };
}

/** Checks a receipt against what was published, by drawing again. */
export function verifyReceipt(receipt: Receipt, revealed: Revealed): Verdict {
  if (receipt.versionHash !== revealed.versionHash) return { ok: false, reason: 'other-version' };
  if (commitmentOf(revealed.seedHex) !== revealed.commitment) return { ok: false, reason: 'other-seed' };
  const again = drawWithReceipt(revealed.table, revealed.seedHex, receipt);
  return receiptText(again) === receiptText(receipt) ? { ok: true } : { ok: false, reason: 'other-outcome' };
}
