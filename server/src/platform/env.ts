import { plainToInstance, Transform } from 'class-transformer';
import {
  IsIn,
  IsInt,
  IsOptional,
  IsUrl,
  Matches,
  Max,
  Min,
  MinLength,
  ValidateIf,
  validateSync,
} from 'class-validator';

export type Mode = 'development' | 'production' | 'test';

const toNumber = ({ value }: { value: unknown }) => (value === undefined || value === '' ? undefined : Number(value));
const emptyIsAbsent = ({ value }: { value: unknown }) => (value === '' ? undefined : value);

/** Every setting of the server. A wrong or missing one stops the start with a sentence that names it. */
export class Env {
  @IsIn(['development', 'production', 'test'], { message: 'FANQU_MODE must be development, production or test' })
  mode: Mode = 'development';

  @Transform(toNumber)
  @Max(65_535, { message: 'PORT must be at most 65535' })
  @Min(0, { message: 'PORT must be at least 0' })
  @IsInt({ message: 'PORT must be a whole number' })
  port = 3000;

  /** Folder of the embedded database; not used when FANQU_MYSQL_URL is set. */
  @MinLength(1, { message: 'FANQU_DATA must name a folder' })
  dataFolder = '.fanqu';

  @Transform(emptyIsAbsent)
  @IsOptional()
  @Matches(/^(mysql|mariadb):\/\/.+\/\w+/, {
    message: 'FANQU_MYSQL_URL must look like mysql://user:password@host:3306/database',
  })
  mysqlUrl?: string;

  @Transform(emptyIsAbsent)
  @IsOptional()
  @Matches(/^rediss?:\/\/.+/, { message: 'FANQU_REDIS_URL must look like redis://host:6379' })
  redisUrl?: string;

  @Matches(/^[\w:-]*$/, { message: 'FANQU_REDIS_PREFIX may hold letters, digits, - _ and :' })
  redisPrefix = 'fanqu:';

  /** Signs session tokens. */
  @MinLength(32, { message: 'FANQU_SECRET must be at least 32 characters; in production it has no default' })
  secret: string;

  /** Seals phone numbers at rest; FANQU_SECRET when absent. Changing it makes what was sealed unreadable. */
  @Transform(emptyIsAbsent)
  @IsOptional()
  @MinLength(32, { message: 'FANQU_DATA_KEY must be at least 32 characters' })
  dataKey?: string;

  /** What QR codes and links start with. */
  @IsUrl(
    { require_tld: false, require_protocol: true, protocols: ['http', 'https'] },
    { message: 'FANQU_PUBLIC_URL must be an http(s) address' },
  )
  publicUrl: string;

  /** https://api.weixin.qq.com, or the sandbox's address in development. */
  @IsUrl(
    { require_tld: false, require_protocol: true, protocols: ['http', 'https'] },
    { message: 'FANQU_WECHAT_URL must be an http(s) address' },
  )
  wechatUrl = 'https://api.weixin.qq.com';

  /** The sandbox's control address; absent in production, where h5 login then does not exist. */
  @Transform(emptyIsAbsent)
  @ValidateIf((env: Env) => env.sandboxUrl !== undefined)
  @IsUrl({ require_tld: false, require_protocol: true }, { message: 'FANQU_SANDBOX_URL must be an http address' })
  sandboxUrl?: string;

  /** A gateway that takes {phone, text} by POST; without it (development) messages are only shown on the landing page. */
  @Transform(emptyIsAbsent)
  @ValidateIf((env: Env) => env.smsUrl !== undefined)
  @IsUrl({ require_tld: false, require_protocol: true }, { message: 'FANQU_SMS_URL must be an http(s) address' })
  smsUrl?: string;

  /** Does this API process run the worker's work too? */
  @IsIn(['inline', 'separate'], { message: 'FANQU_WORKER must be inline or separate' })
  worker: 'inline' | 'separate' = 'inline';

  /** Multiplies every rate limit; raised where one address plays many people, as load tests do. */
  @Transform(toNumber)
  @Max(1_000_000, { message: 'FANQU_LIMIT_SCALE must be at most 1000000' })
  @Min(1, { message: 'FANQU_LIMIT_SCALE must be at least 1' })
  @IsInt({ message: 'FANQU_LIMIT_SCALE must be a whole number' })
  limitScale = 1;

  @IsIn(['fatal', 'error', 'warn', 'info', 'debug', 'silent'], {
    message: 'FANQU_LOG must be fatal, error, warn, info, debug or silent',
  })
  logLevel = 'info';
}

const NAMES = {
  mode: 'FANQU_MODE',
  port: 'PORT',
  dataFolder: 'FANQU_DATA',
  mysqlUrl: 'FANQU_MYSQL_URL',
  redisUrl: 'FANQU_REDIS_URL',
  redisPrefix: 'FANQU_REDIS_PREFIX',
  secret: 'FANQU_SECRET',
  dataKey: 'FANQU_DATA_KEY',
  publicUrl: 'FANQU_PUBLIC_URL',
  wechatUrl: 'FANQU_WECHAT_URL',
  sandboxUrl: 'FANQU_SANDBOX_URL',
  smsUrl: 'FANQU_SMS_URL',
  worker: 'FANQU_WORKER',
  limitScale: 'FANQU_LIMIT_SCALE',
  logLevel: 'FANQU_LOG',
} as const satisfies Record<keyof Env, string>;

/** The settings are wrong; `message` has a sentence a line. */
export class EnvError extends Error {}

const DEVELOPMENT_SECRET = 'development-only-secret-do-not-use-in-production';

/** Reads and checks the environment. Throws EnvError. */
export function readEnv(variables: NodeJS.ProcessEnv): Env {
  const given = Object.entries(NAMES).flatMap(([field, name]) =>
    variables[name] === undefined || variables[name] === '' ? [] : [[field, variables[name]] as const],
  );
  const env = plainToInstance(Env, Object.fromEntries(given), { exposeDefaultValues: true });
  if (env.mode !== 'production') {
    env.secret ??= DEVELOPMENT_SECRET;
    env.publicUrl ??= `http://localhost:${env.port > 0 && env.port < 65_536 ? env.port : 3000}`;
  }
  // of one setting the fault nearest to it: what is no number is not too large as well
  const faults = validateSync(env, { stopAtFirstError: true }).flatMap((fault) =>
    Object.values(fault.constraints ?? {}),
  );
  const extra = productionFaults(env);
  if (faults.length + extra.length > 0) throw new EnvError([...faults, ...extra].join('\n'));
  return env;
}

function productionFaults(env: Env): string[] {
  if (env.mode !== 'production') return [];
  const faults: string[] = [];
  if (env.sandboxUrl) faults.push('FANQU_SANDBOX_URL must not be set in production: it would let anyone be anyone');
  if (env.secret === DEVELOPMENT_SECRET) faults.push('FANQU_SECRET must be your own in production');
  if (!env.smsUrl) faults.push('FANQU_SMS_URL is required in production: without it card codes reach nobody');
  if (env.worker === 'separate' && !env.mysqlUrl) {
    faults.push('FANQU_WORKER=separate needs FANQU_MYSQL_URL: the embedded database is for one process');
  }
  return faults;
}
