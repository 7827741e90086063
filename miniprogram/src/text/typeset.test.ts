import { typeset } from './typeset';

describe('marks between Chinese characters', () => {
  it.each([
    ['积分不够,还差 5 分', '积分不够，还差 5 分'],
    ['今天的机会用完了,明天再来', '今天的机会用完了，明天再来'],
    ['真的吗?', '真的吗？'],
    ['You are offline, sorry', 'You are offline, sorry'],
    ['10,000 积分', '10,000 积分'],
    ['活动现在是「运行中」,不能这样', '活动现在是「运行中」，不能这样'],
  ])('%s', (raw, set) => expect(typeset(raw)).toBe(set));
});
