import { Refused } from '../../platform/fail';
import { readCodes } from './codes.csv';

describe('readCodes', () => {
  it('takes one code a line, whatever the line ends with', () => {
    expect(readCodes('AAA-1\r\nBBB-2\nCCC-3')).toEqual({ codes: ['AAA-1', 'BBB-2', 'CCC-3'], repeated: 0, faults: [] });
  });

  it('passes over a heading, a byte order mark, empty lines and quotes', () => {
    expect(readCodes('\uFEFFcode\n\n"AAA-1"\n\n  BBB-2  \n').codes).toEqual(['AAA-1', 'BBB-2']);
  });

  it('counts repeats and keeps the first', () => {
    expect(readCodes('A1\nB2\nA1\nA1')).toEqual({ codes: ['A1', 'B2'], repeated: 2, faults: [] });
  });

  it('names the line of every fault and keeps the good lines', () => {
    const { codes, faults } = readCodes(`GOOD\nA B\n中文码\nX,Y\n${'Z'.repeat(121)}\n,\nALSO-GOOD`);
    expect(codes).toEqual(['GOOD', 'ALSO-GOOD']);
    expect(faults).toEqual([
      { row: 2, text: '码里有空格、中文或看不见的字符' },
      { row: 3, text: '码里有空格、中文或看不见的字符' },
      { row: 4, text: '一行只放一个码' },
      { row: 5, text: '码太长了，最多 120 个字符' },
      { row: 6, text: '这一行是空的' },
    ]);
  });

  it('refuses what is no CSV', () => {
    expect(() => readCodes('"never closed\nAAA')).toThrow(Refused);
  });

  it('lists at most 200 faults', () => {
    expect(readCodes('a b\n'.repeat(300)).faults).toHaveLength(200);
  });
});
