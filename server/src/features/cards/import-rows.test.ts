import { readRow, recordOf } from './import-rows';

const LEVELS = new Map([
  ['银卡', 500],
  ['金卡', 2000],
]);
const record = (over: Record<string, string> = {}) => ({
  card_no: 'A1001',
  phone: '13800000000',
  level: '',
  growth: '10',
  points: '20',
  opened_at: '2020-01-31',
  name: '李四',
  ...over,
});

describe('a row of a card file', () => {
  it('is read whole', () => {
    expect(readRow(record(), 2, LEVELS)).toEqual({
      ok: true,
      row: { cardNo: 'A1001', phone: '13800000000', name: '李四', growth: 10, points: 20, openedDay: 18292 },
    });
  });

  it('takes the growth that its level begins at when that is more', () => {
    expect(readRow(record({ level: '金卡' }), 2, LEVELS)).toMatchObject({ row: { growth: 2000 } });
  });

  it.each([
    ['card_no', 'a b', '卡号要是 4 到 32 位字母或数字'],
    ['phone', '1380000', '手机号要是 11 位数字'],
    ['growth', '-5', '成长值要是不小于 0 的整数'],
    ['growth', '1.5', '成长值要是不小于 0 的整数'],
    ['points', 'many', '积分要是不小于 0 的整数'],
    ['level', '钻石', '没有这个等级'],
    ['opened_at', '2020-02-31', '日期要写成 2020-01-31'],
    ['opened_at', '2020-13-01', '日期要写成 2020-01-31'],
    ['name', '王'.repeat(61), '姓名太长了'],
  ])('with a bad %s (%s) is refused with its place', (column, value, text) => {
    expect(readRow(record({ [column]: value }), 7, LEVELS)).toEqual({
      ok: false,
      fault: { row: 7, column, value: value.slice(0, 60), text },
    });
  });
});

describe('cells', () => {
  it('go by the names of their columns; too few are absent, too many are passed over', () => {
    expect(recordOf(['phone', 'card_no'], ['138', 'A1', 'more'])).toEqual({ phone: '138', card_no: 'A1' });
    expect(recordOf(['phone', 'card_no'], ['138'])).toEqual({ phone: '138' });
  });
});
