import { type Env, EnvError, readEnv } from './env';

const SECRET = 'a-secret-of-more-than-32-characters-0';
const PRODUCTION = {
  FANQU_MODE: 'production',
  FANQU_SECRET: SECRET,
  FANQU_PUBLIC_URL: 'https://member.example.com',
  FANQU_SMS_URL: 'http://127.0.0.1:9/sms',
};

function faultsOf(variables: Record<string, string>): string[] {
  try {
    readEnv(variables);
    return [];
  } catch (error) {
    if (error instanceof EnvError) return error.message.split('\n');
    throw error;
  }
}

describe('the environment is refused', () => {
  it.each<[string, Record<string, string>, string[]]>([
    ['a mode nobody knows', { FANQU_MODE: 'staging' }, ['FANQU_MODE must be development, production or test']],
    ['a port in words', { PORT: 'three' }, ['PORT must be a whole number']],
    ['a port past the last', { PORT: '65536' }, ['PORT must be at most 65535']],
    ['a negative port', { PORT: '-1' }, ['PORT must be at least 0']],
    [
      'a database without a scheme',
      { FANQU_MYSQL_URL: 'localhost:3306' },
      ['FANQU_MYSQL_URL must look like mysql://user:password@host:3306/database'],
    ],
    [
      'a database without a name',
      { FANQU_MYSQL_URL: 'mysql://root@localhost:3306/' },
      ['FANQU_MYSQL_URL must look like mysql://user:password@host:3306/database'],
    ],
    ['Redis by http', { FANQU_REDIS_URL: 'http://a' }, ['FANQU_REDIS_URL must look like redis://host:6379']],
    [
      'a prefix with a space',
      { FANQU_REDIS_PREFIX: 'a b' },
      ['FANQU_REDIS_PREFIX may hold letters, digits, - _ and :'],
    ],
    [
      'a short secret',
      { FANQU_SECRET: 'short' },
      ['FANQU_SECRET must be at least 32 characters; in production it has no default'],
    ],
    ['a short data key', { FANQU_DATA_KEY: 'short' }, ['FANQU_DATA_KEY must be at least 32 characters']],
    ['a public address that is none', { FANQU_PUBLIC_URL: 'shop' }, ['FANQU_PUBLIC_URL must be an http(s) address']],
    ['WeChat by ftp', { FANQU_WECHAT_URL: 'ftp://weixin' }, ['FANQU_WECHAT_URL must be an http(s) address']],
    ['a sandbox that is none', { FANQU_SANDBOX_URL: 'box' }, ['FANQU_SANDBOX_URL must be an http address']],
    ['a message gateway that is none', { FANQU_SMS_URL: 'sms' }, ['FANQU_SMS_URL must be an http(s) address']],
    ['a worker of another kind', { FANQU_WORKER: 'none' }, ['FANQU_WORKER must be inline or separate']],
    ['limits of nothing', { FANQU_LIMIT_SCALE: '0' }, ['FANQU_LIMIT_SCALE must be at least 1']],
    ['limits in words', { FANQU_LIMIT_SCALE: 'many' }, ['FANQU_LIMIT_SCALE must be a whole number']],
    [
      'a level of log nobody knows',
      { FANQU_LOG: 'loud' },
      ['FANQU_LOG must be fatal, error, warn, info, debug or silent'],
    ],
    [
      'several faults',
      { PORT: 'x', FANQU_LOG: 'loud' },
      ['PORT must be a whole number', 'FANQU_LOG must be fatal, error, warn, info, debug or silent'],
    ],
    [
      'production without anything',
      { FANQU_MODE: 'production' },
      [
        'FANQU_SECRET must be at least 32 characters; in production it has no default',
        'FANQU_PUBLIC_URL must be an http(s) address',
        'FANQU_SMS_URL is required in production: without it card codes reach nobody',
      ],
    ],
    [
      'production with the sandbox',
      { ...PRODUCTION, FANQU_SANDBOX_URL: 'http://127.0.0.1:3001' },
      ['FANQU_SANDBOX_URL must not be set in production: it would let anyone be anyone'],
    ],
    [
      'production with the developers’ secret',
      { ...PRODUCTION, FANQU_SECRET: 'development-only-secret-do-not-use-in-production' },
      ['FANQU_SECRET must be your own in production'],
    ],
    [
      'production with a worker beside an embedded database',
      { ...PRODUCTION, FANQU_WORKER: 'separate' },
      ['FANQU_WORKER=separate needs FANQU_MYSQL_URL: the embedded database is for one process'],
    ],
  ])('with %s', (_name, variables, sentences) => {
    expect(faultsOf(variables)).toEqual(sentences);
  });
});

describe('the environment is read', () => {
  it.each<[string, Record<string, string>, Partial<Env>]>([
    [
      'with nothing set',
      {},
      { mode: 'development', port: 3000, dataFolder: '.fanqu', worker: 'inline', limitScale: 1 },
    ],
    ['with empty settings, as if they were not there', { PORT: '', FANQU_MYSQL_URL: '' }, { port: 3000 }],
    ['with its own address by its port', { PORT: '4100' }, { publicUrl: 'http://localhost:4100' }],
    ['in production', PRODUCTION, { mode: 'production', secret: SECRET, wechatUrl: 'https://api.weixin.qq.com' }],
    [
      'with MariaDB by its own scheme',
      { FANQU_MYSQL_URL: 'mariadb://a:b@db/fanqu' },
      { mysqlUrl: 'mariadb://a:b@db/fanqu' },
    ],
  ])('%s', (_name, variables, expected) => {
    expect(readEnv(variables)).toMatchObject(expected);
  });
});
