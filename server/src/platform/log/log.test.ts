import { FakeClock } from '../clock';
import { readEnv } from '../env';
import { openLog } from './log';
import { mask } from './mask';
import { NestLog } from './nest-log';
import { requestIdOf } from './request-log';
import { inRequest } from './request-scope';

const clock = new FakeClock(Date.parse('2026-11-22T03:04:05.678Z'));

function logOf(level: string) {
  const lines: Record<string, unknown>[] = [];
  const write = (line: string) => void lines.push(JSON.parse(line) as Record<string, unknown>);
  return { log: openLog(readEnv({ FANQU_MODE: 'test', FANQU_LOG: level }), clock, { write }), lines };
}

describe('the log', () => {
  it('writes one object a line with level, time and context', () => {
    const { log, lines } = logOf('info');
    new NestLog(log).log('up', 'Server');
    expect(lines).toEqual([
      { level: 'info', at: '2026-11-22T03:04:05.678Z', pid: process.pid, context: 'Server', msg: 'up' },
    ]);
  });

  it('takes fields first, then the sentence, then the context', () => {
    const { log, lines } = logOf('info');
    new NestLog(log).error({ err: new TypeError('no'), eventId: 'e1' }, 'A listener failed', 'Outbox');
    expect(lines[0]).toMatchObject({ level: 'error', eventId: 'e1', msg: 'A listener failed', context: 'Outbox' });
    expect(lines[0].err).toMatchObject({ type: 'TypeError', message: 'no' });
  });

  it('keeps the parameters of a failed statement out', () => {
    const { log, lines } = logOf('info');
    const error = Object.assign(new Error('bad'), { parameters: ['little secret'], query: 'SELECT', code: 'E1' });
    log.error({ err: error }, 'failed');
    expect(JSON.stringify(lines)).not.toContain('little secret');
    expect(lines[0].err).toMatchObject({ code: 'E1', message: 'bad' });
  });

  it('hides secret fields and masks phones and tokens in sentences', () => {
    const { log, lines } = logOf('info');
    log.info({ phone: '13800138000', body: { password: 'hunter2', code: 'ok' } }, 'sent to 13800138000');
    expect(lines[0]).toMatchObject({ phone: '[hidden]', body: { password: '[hidden]', code: 'ok' } });
    expect(lines[0].msg).toBe('sent to 138****8000');
  });

  it('names the request that a line is about', () => {
    const { log, lines } = logOf('info');
    inRequest('req-12345', () => log.info('inside'));
    log.info('outside');
    expect(lines.map(({ requestId }) => requestId)).toEqual(['req-12345', undefined]);
  });

  it('keeps the boot of Nest for debugging, and is silent when told to be', () => {
    const [info, silent] = [logOf('info'), logOf('silent')];
    new NestLog(info.log).log('Mapped {/api, GET} route', 'RouterExplorer');
    new NestLog(silent.log).error('nobody hears this', 'Server');
    expect([info.lines, silent.lines]).toEqual([[], []]);
  });
});

describe('masking', () => {
  it.each([
    ['phone +8613912345678!', 'phone 139****5678!'],
    ['an epoch 1763780645678 stays', 'an epoch 1763780645678 stays'],
    ['id 06x13912345678ab stays', 'id 06x13912345678ab stays'],
    ['Bearer m.b1.s9.2.abcdefghijklmnopqrstuvwxyz012345', 'Bearer [hidden]'],
    ['GET /cgi-bin/token?appid=wx1&secret=shh', 'GET /cgi-bin/token?appid=wx1&secret=[hidden]'],
    ['price 10.13812345678', 'price 10.13812345678'],
  ])('%s', (line, expected) => expect(mask(line)).toBe(expected));
});

describe('the id of a request', () => {
  it.each([
    ['a-sane-id_01', true],
    ['short', false],
    ['has space in it', false],
    ['x'.repeat(65), false],
    [undefined, false],
  ])('%s is taken over: %s', (given, isTaken) => {
    const id = requestIdOf({ headers: { 'x-request-id': given } }, clock);
    expect(id === given).toBe(isTaken);
    expect(id).toMatch(/^[\w-]{8,64}$/);
  });
});
