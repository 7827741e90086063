import { WechatPushRefused } from './errors';

export type XmlValue = string | XmlValue[] | { [key: string]: XmlValue };

const DEEPEST = 8;
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const TOKEN = /<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([A-Za-z_][\w.-]*)\s*(\/?)>|([^<]+)/y;

interface Open {
  name: string;
  text: string;
  children: Record<string, XmlValue>;
}

/**
 * Reads the small XML WeChat pushes: elements, texts, CDATA. Everything else (declarations, DTDs, attributes,
 * comments) is refused, so nothing can be expanded or fetched. An element that repeats becomes a list.
 */
export function parseXml(xml: string): Record<string, XmlValue> {
  const stack: Open[] = [newOpen('')];
  for (const token of tokensOf(xml.trim())) step(stack, token);
  const [document, ...unclosed] = stack;
  const root = document?.children['xml'];
  if (unclosed.length > 0 || typeof root !== 'object' || Array.isArray(root)) throw new WechatPushRefused('body');
  return root;
}

function* tokensOf(xml: string): Generator<RegExpExecArray> {
  const pattern = new RegExp(TOKEN);
  while (pattern.lastIndex < xml.length) {
    const token = pattern.exec(xml);
    if (!token) throw new WechatPushRefused('body');
    yield token;
  }
}

function step(stack: Open[], [, cdata, closing, name, empty, text]: RegExpExecArray): void {
  const current = stack.at(-1);
  if (!current || stack.length > DEEPEST) throw new WechatPushRefused('body');
  if (cdata !== undefined) current.text += cdata;
  else if (text !== undefined) current.text += unescape(text);
  else if (closing) close(stack, name ?? '');
  else if (empty) put(current, name ?? '', '');
  else stack.push(newOpen(name ?? ''));
}

function close(stack: Open[], name: string): void {
  const closed = stack.pop();
  const parent = stack.at(-1);
  if (!closed || !parent || closed.name !== name) throw new WechatPushRefused('body');
  const leaf = Object.keys(closed.children).length === 0;
  put(parent, name, leaf ? closed.text.trim() : closed.children);
}

function put(parent: Open, name: string, value: XmlValue): void {
  const known = parent.children[name];
  if (known === undefined) parent.children[name] = value;
  else if (Array.isArray(known)) known.push(value);
  else parent.children[name] = [known, value];
}

/** Without a prototype: an element may be called `constructor`. */
function newOpen(name: string): Open {
  return { name, text: '', children: Object.create(null) as Record<string, XmlValue> };
}

function unescape(text: string): string {
  return text.replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}
