/** What each kind of template value may hold. The kind is the key without its number: thing3 → thing. */
const KINDS: Record<string, RegExp> = {
  thing: /^.{1,20}$/u,
  number: /^-?\d{1,32}(\.\d+)?$/,
  letter: /^[A-Za-z]{1,32}$/,
  symbol: /^[^\p{L}\p{N}\s]{1,5}$/u,
  character_string: /^[\x20-\x7e]{1,32}$/,
  time: /^((\d{4}年\d{1,2}月\d{1,2}日|\d{4}[-/]\d{1,2}[-/]\d{1,2})[ ]?)?\d{1,2}:\d{2}(:\d{2})?([~ -].*)?$/,
  date: /^(\d{4}年\d{1,2}月\d{1,2}日|\d{4}[-/]\d{1,2}[-/]\d{1,2})([ ]?\d{1,2}:\d{2}(:\d{2})?)?([~ -].*)?$/,
  amount: /^[¥￥$€£]?\d{1,10}(\.\d{1,2})?元?$/,
  phone_number: /^[\d+*-]{1,17}$/,
  car_number: /^.{1,8}$/u,
  name: /^(\p{Script=Han}{1,10}|[A-Za-z .]{1,20})$/u,
  phrase: /^\p{Script=Han}{1,5}$/u,
};
const FREE_KINDS = ['enum', 'const'];

/** What is wrong with a message's `data`, in WeChat's words (typing error included), or null. */
export function faultOfValues(values: unknown, demanded: readonly string[]): string | null {
  if (typeof values !== 'object' || values === null) return 'data is emtpy';
  const named = values as Record<string, { value?: unknown } | undefined>;
  const missing = demanded.find((key) => named[key] === undefined);
  if (missing !== undefined) return `data.${missing}.value is emtpy`;
  for (const [key, holder] of Object.entries(named)) {
    const fault = faultOfValue(key, holder?.value, demanded);
    if (fault !== null) return `data.${key}.value ${fault}`;
  }
  return null;
}

function faultOfValue(key: string, value: unknown, demanded: readonly string[]): string | null {
  if (demanded.length > 0 && !demanded.includes(key)) return null; // WeChat ignores keys the template has not
  if (typeof value !== 'string' || value === '') return 'is emtpy';
  if (/[\u0000-\u001f]/.test(value)) return 'invalid';
  const kind = key.replace(/\d+$/, '');
  if (FREE_KINDS.includes(kind)) return null;
  return KINDS[kind]?.test(value) ? null : 'invalid';
}
