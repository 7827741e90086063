import { EMPTY_ADDRESS, addressFaults, tidy } from './address';

const good = { name: '陆小鹿', phone: '13800000000', region: '浙江省 杭州市 西湖区', street: '文三路 1 号' };

describe('an address', () => {
  it('is fine when a courier could use it', () => expect(addressFaults(good)).toEqual([]));
  it('lacks everything when empty', () =>
    expect(addressFaults(EMPTY_ADDRESS)).toEqual(['name', 'phone', 'region', 'street']));
  it.each(['1380000000', '23800000000', '138000000001', '1380000000a'])('refuses the phone %s', (phone) =>
    expect(addressFaults({ ...good, phone })).toEqual(['phone']),
  );
  it('refuses a name of spaces', () => expect(addressFaults({ ...good, name: '  ' })).toEqual(['name']));
  it('is sent without stray spaces', () => expect(tidy({ ...good, name: ' 陆小鹿 ' }).name).toBe('陆小鹿'));
});
