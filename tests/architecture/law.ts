import { tierOf } from './tiers';
import type { Place, Zone } from './places';

type Verdict = string | null;
type Law = (from: Place, to: Place, typeOnly: boolean) => Verdict;

const allowed: Verdict = null;
const name = (place: Place) => (place.zone === 'package' ? `the package ${place.file}` : place.file);
const no = (to: Place, why: string): Verdict => `may not import ${name(to)}: ${why}`;

const isPackage = (place: Place, pattern: RegExp) => place.zone === 'package' && pattern.test(place.file);
const isOneOf = (place: Place, ...zones: Zone[]) => zones.includes(place.zone);
const isPicture = (to: Place) =>
  to.zone === 'stage' || (to.zone === 'room' && (to.part === 'view' || to.part === 'paint'));

/** TypeBox weighs more than a room; the phone gets checked settings from the server and needs only their types. */
const isDescribed = (to: Place) =>
  to.zone === 'fields' || (to.zone === 'room' && ['config', 'theme'].includes(to.part ?? ''));

const play: Law = (_from, to) => (isOneOf(to, 'play') ? allowed : no(to, 'the engine imports nothing'));

const api: Law = (_from, to, typeOnly) => {
  if (isOneOf(to, 'api')) return allowed;
  if (isOneOf(to, 'play') && typeOnly) return allowed;
  return no(to, 'the wire knows only itself, and the engine as types');
};

const fields: Law = (_from, to) => {
  if (isOneOf(to, 'fields', 'play', 'api') || isPackage(to, /^@sinclair\/typebox/)) return allowed;
  return no(to, 'settings stand on the engine, the wire and TypeBox');
};

const stage: Law = (_from, to, typeOnly) => {
  if (isOneOf(to, 'stage', 'play', 'api') || isPackage(to, /^(react|@tarojs\/(taro|components))$/)) return allowed;
  if (/\.(scss|css|json)$/.test(to.file) || (isOneOf(to, 'fields') && typeOnly)) return allowed;
  return no(to, 'the stage stands on the engine, React and Taro');
};

const isOwn = (from: Place, to: Place) =>
  (to.zone === 'room' && to.shelf === from.shelf && to.room === from.room) ||
  (to.zone === 'shelf' && to.shelf === from.shelf);

/** about, config, theme, rules and bot. */
function pureRoom(from: Place, to: Place, typeOnly: boolean): Verdict {
  if (isPicture(to)) return no(to, 'rules know no picture');
  if (from.part === 'rules' && isDescribed(to) && !typeOnly) return no(to, 'the phone takes settings as types only');
  if (isOneOf(to, 'play', 'fields') || isOwn(from, to)) return allowed;
  if (isOneOf(to, 'api') && typeOnly) return allowed;
  return no(to, 'a room knows the engine, the settings and itself');
}

/** paint, and a room's own files beside it; what rules reach of those is another law (see weight.ts). */
function paint(from: Place, to: Place, typeOnly: boolean): Verdict {
  if (to.zone === 'room' && to.part === 'view') return no(to, 'a picture knows no page');
  if (from.part === 'paint' && isDescribed(to) && !typeOnly) return no(to, 'the phone takes settings as types only');
  if (isOneOf(to, 'play', 'fields', 'stage') || isOwn(from, to)) return allowed;
  if (isOneOf(to, 'api') && typeOnly) return allowed;
  return no(to, 'a picture is painted with the pen and knows only its own room');
}

function view(from: Place, to: Place, typeOnly: boolean): Verdict {
  if (isDescribed(to) && !typeOnly) return no(to, 'the phone takes settings as types only');
  if (isOwn(from, to) || isOneOf(to, 'stage', 'play')) return allowed;
  if (isOneOf(to, 'api', 'fields') && typeOnly) return allowed;
  if (isPackage(to, /^(react|@tarojs\/(taro|components))$/)) return allowed;
  return no(to, 'a page knows its own room, the stage, React and Taro');
}

const room: Law = (from, to, typeOnly) => {
  if (/\.(scss|css|json)$/.test(to.file) && isOwn(from, to)) return allowed;
  if (from.part === 'view') return view(from, to, typeOnly);
  return ['paint', 'own'].includes(from.part ?? '') ? paint(from, to, typeOnly) : pureRoom(from, to, typeOnly);
};

const shelf: Law = (from, to, typeOnly) => {
  if (to.zone === 'room') return no(to, 'what a shelf shares knows no room of it');
  return pureRoom({ ...from, part: 'own' }, to, typeOnly);
};

/** What every part of the server may use besides its own. */
function common(to: Place): Verdict {
  if (isPicture(to)) return no(to, 'the server draws nothing');
  if (isOneOf(to, 'play', 'api', 'fields', 'room', 'shelf', 'platform', 'package')) return allowed;
  return no(to, 'the server knows itself and what is shared');
}

const platform: Law = (_from, to) => (to.zone === 'feature' ? no(to, 'the platform knows no feature') : common(to));

const isDoor = (to: Place) => to.file === `server/src/features/${to.feature}/index.ts`;

const feature: Law = (from, to) => {
  if (to.zone !== 'feature' || from.feature === undefined || to.feature === undefined) return common(to);
  if (to.feature === from.feature) return allowed;
  if (!isDoor(to)) return no(to, `a feature is entered by its door, features/${to.feature}/index.ts`);
  const [own, other] = [tierOf(from.feature), tierOf(to.feature)];
  if (own === null) return `stands in no tier: ${from.feature} is not in the design`;
  if (other === null) return no(to, `${to.feature} stands in no tier`);
  return other < own ? allowed : no(to, `${to.feature} (tier ${other}) is not below ${from.feature} (tier ${own})`);
};

const server: Law = (_from, to) => {
  if (to.zone === 'feature' && !isDoor(to))
    return no(to, `a feature is entered by its door, features/${to.feature}/index.ts`);
  return isOneOf(to, 'feature', 'server') ? allowed : common(to);
};

const sandbox: Law = (_from, to) =>
  isOneOf(to, 'sandbox', 'package')
    ? allowed
    : no(to, 'what stands in for WeChat shares no code with what talks to it');

const console_: Law = (_from, to, typeOnly) => {
  if (isOneOf(to, 'console', 'package', 'api', 'fields') || (isOneOf(to, 'play') && typeOnly)) return allowed;
  if (to.zone === 'room' && ['about', 'config', 'theme'].includes(to.part ?? '')) return allowed;
  return no(to, "the console knows the wire, the settings and rooms' about, config and theme");
};

const phone: Law = (_from, to, typeOnly) => {
  if (isOneOf(to, 'room', 'shelf')) return no(to, 'rooms enter the phone only by the generated doors');
  if (isOneOf(to, 'fields')) return typeOnly ? allowed : no(to, 'the phone takes settings as types only');
  if (isOneOf(to, 'phone', 'doors', 'play', 'api', 'stage', 'package')) return allowed;
  return no(to, 'the phone knows itself and what is shared');
};

const doors: Law = (_from, to, typeOnly) => {
  if (isOneOf(to, 'room', 'doors') || to.file.startsWith('miniprogram/src/play/')) return allowed;
  // The art that is made beside a door: pictures, sounds, and the shape they are handed over in.
  if (isOneOf(to, 'stage') && typeOnly) return allowed;
  return isPackage(to, /^(react|@tarojs\/taro)$/) ? allowed : no(to, 'a door joins one room to the play page');
};

/** What runs while the phone's pages are built: doors, atlases, sounds. */
const workshop: Law = (_from, to) => {
  const isShared = isOneOf(to, 'play', 'api', 'fields', 'stage', 'shelf', 'room');
  return isShared || isOneOf(to, 'workshop', 'phone', 'package') ? allowed : no(to, 'the workshop knows no server');
};

const LAWS: Partial<Record<Zone, Law>> = {
  ...{
    play,
    api,
    fields,
    stage,
    shelf,
    room,
    platform,
    feature,
    server,
    sandbox,
    console: console_,
    phone,
    doors,
    workshop,
  },
};

/** Why this import is against the design, or null. */
export function faultOf(from: Place, to: Place, typeOnly: boolean): Verdict {
  const law = LAWS[from.zone];
  return law ? law(from, to, typeOnly) : allowed;
}
