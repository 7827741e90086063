import { randomUUID } from 'node:crypto';
import { failure } from '../state/failure';
import { meetPerson } from '../state/people';
import { nowIn, type Presence } from '../state/world';
import { OK, textOf, type ApiAnswer, type TokenCall } from './endpoint';

const ACTIVE_MS = 2 * 3_600_000;
const LONGEST_CONTENT = 2_500;
const LABELS = { pass: 100, review: 20013, risky: 20006 } as const;

/** POST /wxa/msg_sec_check, version 2. Judges by the sandbox's own word lists. */
export function msgSecCheck(call: TokenCall): ApiAnswer {
  const { body } = call;
  const content = textOf(body, 'content', 'emptyPost');
  if (body['version'] !== 2) throw failure('badJson');
  if (![1, 2, 3, 4].includes(Number(body['scene']))) throw failure('badScene');
  if (content.length > LONGEST_CONTENT) throw failure('contentTooLong');
  activePresence(call);
  const texts = ['content', 'title', 'nickname', 'signature'].map((key) => body[key]);
  const judged = judge(call, texts.filter((one) => typeof one === 'string').join('\n'));
  const { keyword, ...result } = judged;
  const verdict = keyword === null ? { ...result, prob: 90 } : { ...result, keyword, level: 90 };
  const strategy = keyword === null ? 'content_model' : 'keyword';
  return { ...OK, result, detail: [{ strategy, errcode: 0, ...verdict }], trace_id: randomUUID() };
}

/** POST /wxa/getuserriskrank */
export function getUserRiskRank(call: TokenCall): ApiAnswer {
  const { body, app } = call;
  if (!app.riskEnabled) throw failure('riskNotEnabled');
  if (textOf(body, 'appid', 'appidMissing') !== app.appid) throw failure('badAppid');
  if (![0, 1, 2].includes(body['scene'] as number)) throw failure('badScene');
  textOf(body, 'client_ip', 'badJson');
  const { person } = activePresence(call);
  const { risk } = meetPerson(call.world, person);
  return { errcode: 0, errmsg: 'getuserriskrank succ', risk_rank: risk, unoin_id: Math.floor(Math.random() * 1e9) };
}

type Suggest = keyof typeof LABELS;

function judge(call: TokenCall, text: string): { suggest: Suggest; label: number; keyword: string | null } {
  for (const suggest of ['risky', 'review'] as const) {
    const keyword = call.world.words[suggest].find((word) => text.includes(word));
    if (keyword !== undefined) return { suggest, label: LABELS[suggest], keyword };
  }
  return { suggest: 'pass', label: LABELS.pass, keyword: null };
}

/** Safety calls speak of users who were here within two hours. */
function activePresence(call: TokenCall): Presence {
  const presence = call.world.presences.get(textOf(call.body, 'openid', 'badOpenid'));
  if (!presence) throw failure('badOpenid');
  if (presence.appid !== call.app.appid) throw failure('openidElsewhere');
  if (presence.seenAt === null || nowIn(call.world) - presence.seenAt > ACTIVE_MS) throw failure('notActive');
  return presence;
}
