const HIDDEN = '[hidden]';

/** Fields that never reach a log, at the top of a line or one step below. */
const SECRET = [
  ...['authorization', 'cookie', 'password', 'secret', 'token', 'accessToken', 'access_token', 'sessionKey'],
  ...['session_key', 'phone', 'phoneNumber', 'purePhoneNumber', 'smsCode', 'oneTimeCode', 'totp', 'address'],
];

export const redact = { paths: SECRET.flatMap((name) => [name, `*.${name}`]), censor: HIDDEN };

const PHONE = /(?<![\w.])(?:\+?86)?(1[3-9]\d)\d{4}(\d{4})(?!\w)/g;
const TOKEN = /\b[ms]\.[\w-]+\.[\w-]+\.\d+\.[\w-]{20,}/g;
const QUERY_SECRET = /\b(access_token|secret|js_code|session_key|password)=[^&\s"]+/g;

/** The last look at a line before it is written: what slipped into a sentence is masked too. */
export function mask(line: string): string {
  return line.replace(PHONE, '$1****$2').replace(TOKEN, HIDDEN).replace(QUERY_SECRET, `$1=${HIDDEN}`);
}
