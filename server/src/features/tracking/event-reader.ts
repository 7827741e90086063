import Ajv, { type ErrorObject, type JSONSchemaType, type ValidateFunction } from 'ajv';
import type { FieldFault } from '@fanqu/shared/api/errors';
import { type ClientEvent, type EventName, EVENTS, type EventReceipt } from '@fanqu/shared/api/tracking';
import { fail } from '../../platform/fail';

type Bad = EventReceipt['bad'][number];

const KINDS: Record<string, object> = {
  text: { type: 'string', maxLength: 64 },
  id: { type: 'string', minLength: 1, maxLength: 40 },
  whole: { type: 'integer' },
  flag: { type: 'boolean' },
};

/** The JSON Schema of one event's props, from its line in the list of events. */
function propsSchema(props: Record<string, string>): object {
  const entries = Object.entries(props).map(([name, kind]) => [name, KINDS[kind.replace('?', '')]] as const);
  const required = Object.keys(props).filter((name) => !props[name].endsWith('?'));
  return { type: 'object', properties: Object.fromEntries(entries), required, additionalProperties: false };
}

const ajv = new Ajv({ allErrors: false });

const ENVELOPE = ajv.compile({
  type: 'object',
  properties: {
    id: { type: 'string', pattern: '^[\\w-]{16,40}$' },
    name: { enum: Object.keys(EVENTS) },
    at: { type: 'integer', minimum: 0, maximum: 4_102_444_800_000 },
    props: { type: 'object' },
  },
  required: ['id', 'name', 'at', 'props'],
  additionalProperties: false,
});

const PROPS = Object.fromEntries(
  Object.entries(EVENTS).map(([name, props]) => [name, ajv.compile(propsSchema(props))]),
) as Record<EventName, ValidateFunction>;

const BATCH = new Ajv({ allErrors: true }).compile<{ sentAt: number; events: unknown[] }>({
  type: 'object',
  properties: {
    sentAt: { type: 'integer', minimum: 0 },
    events: { type: 'array', minItems: 1, maxItems: 100 },
  },
  required: ['sentAt', 'events'],
  additionalProperties: false,
} as unknown as JSONSchemaType<{ sentAt: number; events: unknown[] }>);

/**
 * Sorts an untrusted batch into good events and bad ones, each bad one with its place and why. A body that is no batch
 * at all is INVALID_INPUT.
 */
export function readBatch(body: unknown): { good: ClientEvent[]; bad: Bad[] } {
  if (!BATCH(body)) throw fail('INVALID_INPUT', { faults: (BATCH.errors ?? []).map(faultOfBatch) });
  const good: ClientEvent[] = [];
  const bad: Bad[] = [];
  body.events.forEach((event, index) => {
    const why = faultOf(event);
    if (why === null) good.push(event as ClientEvent);
    else bad.push({ index, id: idOf(event), why });
  });
  return { good, bad };
}

function faultOfBatch({ keyword, instancePath, params }: ErrorObject): FieldFault {
  const path = String(params['additionalProperty'] ?? params['missingProperty'] ?? instancePath.slice(1));
  if (keyword === 'additionalProperties') return { path, text: '没有这一项' };
  return path === 'events' ? { path, text: '一批要有 1 到 100 个事件' } : { path, text: '格式不对' };
}

function faultOf(event: unknown): string | null {
  if (!ENVELOPE(event)) return said('event', ENVELOPE);
  const { name, props } = event as ClientEvent;
  const check = PROPS[name];
  return check(props) ? null : said('props', check);
}

function said(where: string, check: ValidateFunction): string {
  const error = check.errors?.[0];
  const extra =
    error?.params && 'additionalProperty' in error.params ? ` '${String(error.params['additionalProperty'])}'` : '';
  return `${where}${error?.instancePath ?? ''} ${error?.message ?? 'is not valid'}${extra}`;
}

function idOf(event: unknown): string | null {
  const id = (event as { id?: unknown } | null)?.id;
  return typeof id === 'string' ? id.slice(0, 40) : null;
}
