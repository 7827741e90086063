import type { Member } from './member.entity';
import type { MemberMerge } from './merge.entity';

/** What two members become together, and what each is again afterwards. Pure. */
type Profile = Pick<Member, (typeof JOINED)[number] | 'stage'>;

const JOINED = [
  'nickname',
  'birthday',
  'phoneMasked',
  'firstPlayedAt',
  'panAt',
  'cardAt',
  'buyerAt',
  'createdAt',
] as const satisfies readonly (keyof Member)[];

/** The earlier times, and what only one of them told us. */
export function together(kept: Member, absorbed: Member): Profile {
  const earlier = (a: number | null, b: number | null) => (a === null ? b : b === null ? a : Math.min(a, b));
  return withStage({
    nickname: kept.nickname ?? absorbed.nickname,
    birthday: kept.birthday ?? absorbed.birthday,
    phoneMasked: kept.phoneMasked ?? absorbed.phoneMasked,
    firstPlayedAt: earlier(kept.firstPlayedAt, absorbed.firstPlayedAt),
    panAt: earlier(kept.panAt, absorbed.panAt),
    cardAt: earlier(kept.cardAt, absorbed.cardAt),
    buyerAt: earlier(kept.buyerAt, absorbed.buyerAt),
    createdAt: Math.min(kept.createdAt, absorbed.createdAt),
  });
}

/** What the kept member has now without what came from the other; what changed since the merge is their own. */
export function apart(now: Member, before: MemberMerge['before']): Profile {
  const joined = together(before.kept, before.absorbed);
  const own = JOINED.map((field) => [field, now[field] === joined[field] ? before.kept[field] : now[field]]);
  return withStage(Object.fromEntries(own) as Omit<Profile, 'stage'>);
}

function withStage(profile: Omit<Profile, 'stage'>): Profile {
  const { panAt, cardAt, buyerAt } = profile;
  if (buyerAt !== null) return { ...profile, stage: 'buyer' };
  if (cardAt !== null) return { ...profile, stage: 'card' };
  return { ...profile, stage: panAt === null ? 'visitor' : 'pan' };
}

/** As it was before the merge: nobody acted as the absorbed member since. */
export function profileOf({ stage, ...member }: Member): Profile {
  const own = JOINED.map((field) => [field, member[field]]);
  return { ...(Object.fromEntries(own) as Omit<Profile, 'stage'>), stage };
}

/** The same without anything a person told us. */
export function scrubbed(before: MemberMerge['before']): MemberMerge['before'] {
  const nothing = { nickname: null, birthday: null, phoneMasked: null, launch: {} };
  return { ...before, kept: { ...before.kept, ...nothing }, absorbed: { ...before.absorbed, ...nothing } };
}
