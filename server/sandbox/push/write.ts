/** Writes a message as the XML WeChat pushes: numbers bare, texts in CDATA, lists as repeated elements. */
export function toXml(message: Record<string, unknown>): string {
  return `<xml>${Object.entries(message)
    .map(([key, value]) => element(key, value))
    .join('')}</xml>`;
}

function element(key: string, value: unknown): string {
  if (Array.isArray(value)) return value.map((one) => element(key, one)).join('');
  return `<${key}>${inner(value)}</${key}>`;
}

function inner(value: unknown): string {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'object' || value === null)
    return `<![CDATA[${String(value).replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
  return Object.entries(value)
    .map(([key, one]) => element(key, one))
    .join('');
}

/** JSON, with the message id as the bare 64-bit number WeChat writes. */
export function toJson(message: Record<string, unknown>): string {
  return JSON.stringify(message).replace(/"MsgId":"(\d{1,19})"/g, '"MsgId":$1');
}
