import { dotted, readRefusal } from './refusal';

const body = (details?: Record<string, unknown>) => ({
  code: 'INVALID_INPUT',
  text: '有内容填写得不对',
  hint: '',
  requestId: 'r1',
  details,
});

describe('reading a refusal', () => {
  it('keeps the sentence and places the faults', () => {
    const refusal = readRefusal(400, body({ faults: [{ path: '/tiers/0/name', text: '还没有填' }] }));
    expect(refusal.text).toBe('有内容填写得不对');
    expect(refusal.faults).toEqual([{ path: 'tiers.0.name', text: '还没有填' }]);
  });

  it('drops details that are no faults', () => {
    expect(readRefusal(400, body({ faults: ['x', null, { path: 'a' }] })).faults).toEqual([]);
    expect(readRefusal(400, body()).faults).toEqual([]);
  });

  it('reads an answer that is none of ours as INTERNAL', () => {
    expect(readRefusal(502, '<html>').code).toBe('INTERNAL');
    expect(readRefusal(502, null).isPassing).toBe(true);
  });

  it.each([
    ['tiers[0].draw.lines[2]', 'tiers.0.draw.lines.2'],
    ['/config/seconds', 'config.seconds'],
    ['title', 'title'],
  ])('writes %s as %s', (path, expected) => {
    expect(dotted(path)).toBe(expected);
  });
});
