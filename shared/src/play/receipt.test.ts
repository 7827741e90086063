import { createHash } from 'node:crypto';
import { commitmentOf, drawWithReceipt, receiptHash, receiptText, verifyReceipt, type Revealed } from './receipt';

const seedHex = '00112233445566778899aabbccddeeff'.repeat(2);
const table = [{ weight: 5 }, { weight: 95 }];
const revealed: Revealed = { commitment: commitmentOf(seedHex), seedHex, versionHash: 'v1', table };
const receipt = drawWithReceipt(table, seedHex, { playId: 'play-9', versionHash: 'v1', step: 0 });

test('the commitment is the sha256 of the seed', () => {
  expect(revealed.commitment).toBe(createHash('sha256').update(Buffer.from(seedHex, 'hex')).digest('hex'));
});

test('an honest receipt holds, and its text and hash are stable', () => {
  expect(verifyReceipt(receipt, revealed)).toEqual({ ok: true });
  expect(receiptText(receipt)).toBe(
    `{"line":${receipt.line},"outOf":100,"playId":"play-9","roll":${receipt.roll},"step":0,"versionHash":"v1"}`,
  );
  expect(receiptHash(receipt)).toBe(createHash('sha256').update(receiptText(receipt)).digest('hex'));
});

test.each([
  ['another line', { ...receipt, line: 1 - receipt.line }, revealed, 'other-outcome'],
  ['another roll', { ...receipt, roll: (receipt.roll + 1) % 100 }, revealed, 'other-outcome'],
  ['another play', { ...receipt, playId: 'play-8' }, revealed, 'other-outcome'],
  ['another draw of the play', { ...receipt, step: 1 }, revealed, 'other-outcome'],
  ['another version', { ...receipt, versionHash: 'v2' }, revealed, 'other-version'],
  ['a seed swapped afterwards', receipt, { ...revealed, seedHex: 'ff'.repeat(32) }, 'other-seed'],
  ['a table changed afterwards', receipt, { ...revealed, table: [{ weight: 50 }, { weight: 51 }] }, 'other-outcome'],
])('%s is found out', (_name, shown, published, reason) => {
  expect(verifyReceipt(shown, published)).toEqual({ ok: false, reason });
});
