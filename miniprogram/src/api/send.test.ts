import Taro from '@tarojs/taro';
import { send, speak } from './send';

jest.mock('@tarojs/taro', () => ({ __esModule: true, default: { request: jest.fn() } }));

const wire = Taro.request as unknown as jest.Mock<
  Promise<{ statusCode: number; data: unknown }>,
  [Record<string, unknown>]
>;
const given = (statusCode: number, data: unknown): void => void wire.mockResolvedValueOnce({ statusCode, data });

beforeAll(() => Object.assign(globalThis, { FANQU_API: 'https://shop.example' }));
beforeEach(() => wire.mockReset());

describe('one exchange', () => {
  it('carries the token, the language and the body', async () => {
    given(201, { id: 'p1' });
    speak('en');
    await expect(send({ method: 'POST', path: '/api/m/plays', body: { a: 1 }, token: 't' })).resolves.toEqual({
      id: 'p1',
    });
    expect(wire.mock.calls[0]?.[0]).toMatchObject({
      url: 'https://shop.example/api/m/plays',
      method: 'POST',
      data: { a: 1 },
      header: { authorization: 'Bearer t', 'accept-language': 'en', 'content-type': 'application/json' },
    });
  });

  it('turns a refusal into its code, its sentence, its details and its request id', async () => {
    given(409, { code: 'POINTS_NOT_ENOUGH', text: '积分不够', hint: '', requestId: 'r1', details: { missing: 5 } });
    await expect(send({ method: 'GET', path: '/' })).rejects.toMatchObject({
      code: 'POINTS_NOT_ENOUGH',
      text: '积分不够',
      details: { missing: 5 },
      requestId: 'r1',
    });
  });

  it.each([
    ['a proxy page', '<html>502</html>'],
    ['nothing', null],
    ['other JSON', { message: 'no' }],
  ])('calls an error answer that is not ours UNREADABLE: %s', async (_what, body) => {
    given(502, body);
    await expect(send({ method: 'GET', path: '/' })).rejects.toMatchObject({ code: 'UNREADABLE' });
  });

  it('calls a request that never arrived OFFLINE', async () => {
    wire.mockRejectedValueOnce({ errMsg: 'request:fail timeout' });
    await expect(send({ method: 'GET', path: '/' })).rejects.toMatchObject({ code: 'OFFLINE' });
  });
});
