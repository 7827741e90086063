import { Refused } from '../../platform/fail';
import { blocksOf, type RowBlock } from './import-file';

async function read(file: Buffer | string, rowsEach = 2): Promise<RowBlock[]> {
  const blocks: RowBlock[] = [];
  for await (const block of blocksOf(Buffer.from(file), rowsEach)) blocks.push(block);
  return blocks;
}

const refusalOf = (file: Buffer | string) =>
  read(file).then(
    () => 'taken',
    (error: Refused) => (error.details['faults'] as { text: string }[])[0].text,
  );

describe('a card file', () => {
  it.each([
    ['nothing', '', '文件里没有卡'],
    ['a header alone', 'card_no\n', '文件里没有卡'],
    ['no card numbers', 'phone\n13800000000', '第一行要有列名，至少有 card_no'],
    ['a column nobody knows', 'card_no,color\nA1001,red', '不认识的列：color'],
    ['a column twice', 'card_no,phone,phone\nA1001,1,2', '有两列都叫 phone'],
    ['a quote left open', 'card_no\n"A1001', '不是一个 CSV 文件，请检查引号和逗号'],
    ['a quote left open far down', `card_no\n${'A1001\n'.repeat(50_000)}"A`, '不是一个 CSV 文件，请检查引号和逗号'],
    [
      'a picture',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xff, 0x00]),
      '看不懂这个文件的编码，请另存为「CSV UTF-8」',
    ],
    ['200,001 cards', `card_no\n${'A1001\n'.repeat(200_001)}`, '一次最多导入 20 万张卡，请分成几个文件'],
  ])('with %s is refused', async (_name, file, text) => {
    expect(await refusalOf(file)).toBe(text);
  });

  it('may have a BOM, empty lines, short lines and columns in any order', async () => {
    expect(await read('\uFEFFphone,card_no\r\n13800000000, A1001 \r\n\r\n\r\n139\r\n')).toEqual([
      { columns: ['phone', 'card_no'], rows: [['13800000000', 'A1001'], ['139']] },
    ]);
  });

  it('comes in blocks, in its order, with nothing lost between', async () => {
    const numbers = Array.from({ length: 5 }, (_, i) => `A100${i}`);
    expect(await read(`card_no\n${numbers.join('\n')}`)).toEqual([
      { columns: ['card_no'], rows: [['A1000'], ['A1001']] },
      { columns: ['card_no'], rows: [['A1002'], ['A1003']] },
      { columns: ['card_no'], rows: [['A1004']] },
    ]);
  });

  it('keeps every sign of a long file, wherever it is cut', async () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => [`A${i}`, ['王小', '李小明𠮷', '𠮷', 'Ann'][i % 4]]);
    const [first, ...rest] = await read(`card_no,name\n${rows.map((row) => row.join(',')).join('\n')}`, 20_000);
    expect(rest).toEqual([]);
    expect(first.rows).toEqual(rows);
  });

  it('may be in GBK, as Excel saves it', async () => {
    const file = Buffer.concat([
      Buffer.from('card_no,name\nA1001,'),
      Buffer.from([0xcd, 0xf5, 0xd0, 0xa1, 0xc3, 0xf7]),
    ]);
    expect(await read(file)).toEqual([{ columns: ['card_no', 'name'], rows: [['A1001', '王小明']] }]);
  });
});
