import { ERRORS, type ErrorCode } from '@fanqu/shared/api/errors';
import { WechatDataRefused, WechatError, WechatPushRefused, WechatUnreachable } from './errors';
import { findWechatRefusal } from './refusal';

const TABLE: [number, ErrorCode, string][] = [
  [-1, 'WECHAT_UNAVAILABLE', 'busy after three tries'],
  [40001, 'WECHAT_UNAVAILABLE', 'token refused twice'],
  [40003, 'WECHAT_UNAVAILABLE', 'an openid of another app'],
  [40013, 'WECHAT_UNAVAILABLE', 'the brand’s appid is wrong'],
  [40029, 'WECHAT_CODE_INVALID', 'code unknown or expired'],
  [40125, 'WECHAT_UNAVAILABLE', 'the brand’s secret is wrong'],
  [40163, 'WECHAT_CODE_INVALID', 'code used'],
  [40226, 'WECHAT_BLOCKED', 'WeChat stops this user'],
  [41008, 'WECHAT_CODE_INVALID', 'no code'],
  [43101, 'WECHAT_UNAVAILABLE', 'not subscribed: the sender must look at the errcode'],
  [44991, 'BUSY', 'text checks of this minute'],
  [45009, 'WECHAT_UNAVAILABLE', 'quota of the day: waiting does not help'],
  [45011, 'BUSY', 'calls of this minute'],
  [48001, 'WECHAT_UNAVAILABLE', 'not enabled'],
  [61081, 'BUSY', 'risk questions of this minute'],
  [87007, 'WECHAT_CODE_INVALID', 'session key gone'],
  [87009, 'WECHAT_CODE_INVALID', 'session key replaced'],
  [87014, 'TEXT_REFUSED', 'risky text, first version of the check'],
  [99999, 'WECHAT_UNAVAILABLE', 'an errcode nobody has seen'],
];

describe('what a failure of WeChat is told as', () => {
  it.each(TABLE)('%i → %s (%s)', (errcode, code) => {
    const refusal = findWechatRefusal(new WechatError(errcode, 'text', 'aaaaaaaa-bbbbbbbb-cccccccc', '/p'));
    expect(refusal).toMatchObject({ code, details: { errcode, rid: 'aaaaaaaa-bbbbbbbb-cccccccc' } });
  });

  it.each([
    [new WechatUnreachable('timeout', '/p', 'late'), 'WECHAT_UNAVAILABLE'],
    [new WechatDataRefused('key'), 'WECHAT_CODE_INVALID'],
    [new WechatPushRefused('signature'), 'INVALID_INPUT'],
  ])('%s → %s', (error, code) => {
    expect(findWechatRefusal(error)?.code).toBe(code);
  });

  it('fills every placeholder of the texts it leads to', () => {
    const errors = TABLE.map(([errcode]) => new WechatError(errcode, 'text', null, '/p'));
    for (const error of [...errors, new WechatUnreachable('http', '/p', 'HTTP 502'), new WechatDataRefused('age')]) {
      const refusal = findWechatRefusal(error);
      const { zh, en } = ERRORS[refusal?.code ?? 'INTERNAL'];
      const names = [...`${zh}${en}`.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      expect(Object.keys(refusal?.details ?? {})).toEqual(expect.arrayContaining(names));
    }
  });

  it('leaves other errors alone', () => {
    expect(findWechatRefusal(new Error('ours'))).toBeNull();
  });
});
