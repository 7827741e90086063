import type { BindResult, CardView, SmsSent } from '@fanqu/shared/api/card';
import type { MemberDossier, MemberView } from '@fanqu/shared/api/member';
import type { PointsView } from '@fanqu/shared/api/points';
import type { SandboxSmsView } from '@fanqu/shared/api/session';
import { Points } from '../../server/src/features/points';
import { Members } from '../../server/src/features/members';
import { CardImports } from '../../server/src/features/cards/imports.service';
import { UnitOfWork } from '../../server/src/platform/db/unit-of-work';
import { type Client, newKey, startApp, type TestApp } from '../support/app';
import { ok, refusal } from './acts/answers';
import { ledger, type Person } from './acts/plays';

/** Binding a card: by the phone that WeChat vouches for, or by the card's number and a code sent to its phone. */

jest.setTimeout(30_000);

const AGREED = { consentVersion: '2026-11' };
let app: TestApp;
let owner: Client;
let phones = 0;

beforeAll(async () => {
  app = await startApp();
  owner = await app.staff();
}, 60_000);
afterAll(() => app?.close());

/** A person whose WeChat has a phone of their own. */
async function somebody(name: string): Promise<{ member: Person; phone: string; name: string }> {
  const phone = `137${String((phones += 1)).padStart(8, '0')}`;
  await setPhone(name, phone);
  return { member: await app.member(name), phone, name };
}

async function setPhone(name: string, phone: string): Promise<void> {
  await fetch(`${app.env.sandboxUrl}/_sandbox/persons/${encodeURIComponent(name)}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ phone }),
  });
}

async function importCards(...lines: string[]): Promise<void> {
  const csv = ['card_no,phone,level,growth,points,opened_at,name', ...lines].join('\n');
  await ok(owner.post('/api/c/card-imports', { name: 'old.csv', csv }));
  while ((await app.app.get(CardImports).step()) > 0);
}

const byPhone = (member: Client, code: string, key = newKey()) =>
  member.post<BindResult>('/api/m/card/phone', { key, code, ...AGREED });
const byNumber = (member: Client, cardNo: string, smsCode: string, key = newKey()) =>
  member.post<BindResult>('/api/m/card/number', { key, cardNo, smsCode, ...AGREED });
const cardOf = async (member: Client) => (await ok(member.get<{ card: CardView | null }>('/api/m/card'))).card;

/** The code that was sent to this phone last. */
async function codeSentTo(phone: string): Promise<string> {
  const { text } = await ok(app.anyone.get<SandboxSmsView>(`/api/h5/sms?phone=${phone}`));
  return /\d{6}/.exec(text)?.[0] ?? '';
}

const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

describe('by WeChat phone', () => {
  it('gives a new member a new card of the lowest level, and makes them a card member', async () => {
    const { member, name } = await somebody('new card');
    expect(await cardOf(member)).toBeNull();
    const bound = await ok(byPhone(member, await app.phoneCode(name)));
    expect(bound).toMatchObject({
      card: {
        no: expect.stringMatching(/^8\d{12}$/) as string,
        level: { rank: 1, name: '白茶会员', material: 'paper', from: 0 },
        growth: 0,
        next: { name: '青茶会员', missing: 100 },
        boundAt: app.clock.now(),
      },
      existing: false,
      mergedMemberId: null,
      pointsBroughtAlong: 0,
    });
    expect(await cardOf(member)).toEqual(bound.card);
    expect(await ok(member.get<MemberView>('/api/m/me'))).toMatchObject({
      stage: 'card',
      phone: expect.stringMatching(/^137\*{6}\d\d$/) as string,
      cardAt: app.clock.now(),
    });
    const { consents, identities } = await ok(owner.get<MemberDossier>(`/api/c/members/${member.id}`));
    expect(consents.find(({ kind }) => kind === 'phone')).toMatchObject({ granted: true, version: '2026-11' });
    expect(identities.map(({ kind }) => kind).sort()).toEqual(['card', 'openid', 'phone', 'unionid']);
  });

  it('finds the card of the old system, and level, growth and points come along', async () => {
    const { member, phone, name } = await somebody('old customer');
    await importCards(`OLD-1001,${phone},红茶会员,620,340,2019-05-01,张三`);
    const bound = await ok(byPhone(member, await app.phoneCode(name)));
    expect(bound).toMatchObject({
      card: { no: 'OLD-1001', level: { name: '红茶会员' }, growth: 620, next: { name: '金骏会员', missing: 1_380 } },
      existing: true,
      pointsBroughtAlong: 340,
    });
    expect([await ledger(member), (await ok(member.get<PointsView>('/api/m/points'))).balance]).toEqual([
      ['import +340'],
      340,
    ]);
  });

  it('takes the card with most growth where the phone has several', async () => {
    const { member, phone, name } = await somebody('two old cards');
    await importCards(`TWO-1,${phone},,50,1,,`, `TWO-2,${phone},,900,2,,`);
    expect((await ok(byPhone(member, await app.phoneCode(name)))).card).toMatchObject({ no: 'TWO-2', growth: 900 });
  });

  it('answers a repeat of its key as before though the code is used up, and another key not', async () => {
    const { member, name } = await somebody('repeats');
    const [code, key] = [await app.phoneCode(name), newKey()];
    const first = await ok(byPhone(member, code, key));
    app.clock.advance(3_600_000);
    expect(await ok(byPhone(member, code, key))).toEqual(first);
    expect(await refusal(byPhone(member, code))).toEqual([409, 'CARD_ALREADY_BOUND']);
    expect(await refusal(byPhone(member, 'another-code', key))).toEqual([409, 'KEY_REUSED']);
  });

  it('refuses a code of somebody who used it, one made up, and one too old', async () => {
    const { member, name } = await somebody('code user');
    const code = await app.phoneCode(name);
    await ok(byPhone(member, code));
    const { member: other, name: otherName } = await somebody('code thief');
    expect(await refusal(byPhone(other, code))).toEqual([400, 'WECHAT_CODE_INVALID']);
    expect(await refusal(byPhone(other, 'made-up'))).toEqual([400, 'WECHAT_CODE_INVALID']);
    const old = await app.phoneCode(otherName);
    app.clock.advance(5 * 60_000 + 1);
    expect(await refusal(byPhone(other, old))).toEqual([400, 'WECHAT_CODE_INVALID']);
    expect(await cardOf(other)).toBeNull();
  });

  it('says clearly that a phone or its card is bound to another WeChat, and changes nothing', async () => {
    const { member, phone, name } = await somebody('first owner');
    await ok(byPhone(member, await app.phoneCode(name)));
    const late = await app.member('second owner');
    await setPhone('second owner', phone);
    const { status, body } = await byPhone(late, await app.phoneCode('second owner'));
    expect([status, body]).toMatchObject([409, { code: 'CARD_BOUND_ELSEWHERE' }]);
    expect([await cardOf(late), (await ok(late.get<MemberView>('/api/m/me'))).phone]).toEqual([null, null]);
    const { consents } = await ok(owner.get<MemberDossier>(`/api/c/members/${late.id}`));
    expect(consents.find(({ kind }) => kind === 'phone')).toMatchObject({ granted: false });
  });

  it('ten times at once with one code binds one card', async () => {
    const { member, name } = await somebody('ten taps');
    const [code, key] = [await app.phoneCode(name), newKey()];
    const answers = await Promise.all(Array.from({ length: 10 }, () => byPhone(member, code, key)));
    const fine = answers.filter(({ status }) => status === 200);
    expect(fine.length).toBeGreaterThanOrEqual(1);
    expect(new Set(fine.map(({ body }) => body.card.no)).size).toBe(1);
    expect((await cardOf(member))?.no).toBe(fine[0].body.card.no);
  });

  it('two people of one old card at once: one gets it', async () => {
    const one = await somebody('racer one');
    const two = await app.member('racer two');
    await setPhone('racer two', one.phone);
    await importCards(`RACE-1,${one.phone},,10,10,,`);
    const codes = [await app.phoneCode('racer one'), await app.phoneCode('racer two')];
    const answers = await Promise.all([byPhone(one.member, codes[0]), byPhone(two, codes[1])]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const balances = await Promise.all(
      [one.member, two].map(async (member) => (await ok(member.get<PointsView>('/api/m/points'))).balance),
    );
    expect(balances.sort()).toEqual([0, 10]);
  });

  it('takes in the member whom the brand knew by this phone only, card, points and all', async () => {
    const { member, phone, name } = await somebody('known by phone');
    const known = await app.app.get(UnitOfWork).run(async (tx) => {
      const { id } = await app.app.get(Members).create(tx, 'demo', {});
      await app.app.get(Members).link(tx, 'demo', id, 'phone', phone);
      await app.app
        .get(Points)
        .post(tx, [{ brandId: 'demo', memberId: id, amount: 25, reason: 'adjust', key: newKey() }]);
      return id;
    });
    const bound = await ok(byPhone(member, await app.phoneCode(name)));
    expect(bound).toMatchObject({ mergedMemberId: known, existing: false });
    expect((await ok(member.get<PointsView>('/api/m/points'))).balance).toBe(25);
    const { merges } = await ok(owner.get<MemberDossier>(`/api/c/members/${member.id}`));
    expect(merges).toMatchObject([{ keptId: member.id, absorbedId: known, reason: '同一手机号', undoneAt: null }]);
    await ok(owner.post(`/api/c/merges/${merges[0].id}/undo`, { key: newKey() }));
    expect([(await cardOf(member))?.no, (await ok(member.get<PointsView>('/api/m/points'))).balance]).toEqual([
      bound.card.no,
      0,
    ]);
  });

  it('takes in a member known by phone who has a card already, and the card with them', async () => {
    const { member, phone, name } = await somebody('has a card by phone');
    await importCards(`KNOWN-1,${phone},,70,30,,`);
    const known = await app.app.get(UnitOfWork).run(async (tx) => {
      const { id } = await app.app.get(Members).create(tx, 'demo', {});
      await app.app.get(Members).link(tx, 'demo', id, 'phone', phone);
      await tx.run('UPDATE card SET member_id = ?, bound_at = ? WHERE brand_id = ? AND no = ?', [
        id,
        1,
        'demo',
        'KNOWN-1',
      ]);
      return id;
    });
    expect(await ok(byPhone(member, await app.phoneCode(name)))).toMatchObject({
      card: { no: 'KNOWN-1' },
      existing: true,
      mergedMemberId: known,
      pointsBroughtAlong: 0,
    });
  });
});

describe('by card number', () => {
  it('sends a code to the phone on record, masked to whoever asks, and binds with it', async () => {
    await importCards('NUM-1001,13612345678,金骏会员,2500,80,2018-01-01,李四');
    const member = await app.member('has the card in hand');
    const sent = await ok(member.post<SmsSent>('/api/m/card/sms', { cardNo: 'NUM-1001' }));
    expect(sent).toEqual({ phone: '136******78', expiresAt: app.clock.now() + 300_000, resendAfterMs: 60_000 });
    const [code, key] = [await codeSentTo('13612345678'), newKey()];
    const bound = await ok(byNumber(member, 'NUM-1001', code, key));
    expect(bound).toMatchObject({
      card: { no: 'NUM-1001', growth: 2_500, level: { name: '金骏会员' } },
      existing: true,
      pointsBroughtAlong: 80,
    });
    expect(await ok(byNumber(member, 'NUM-1001', code, key))).toEqual(bound);
    expect(await ok(member.get<MemberView>('/api/m/me'))).toMatchObject({ stage: 'card', phone: '136******78' });
  });

  it('asks who asks again too soon to wait, and says how long', async () => {
    await importCards('NUM-1002,13612345602,,,,,');
    const member = await app.member('impatient');
    const ask = () => member.post('/api/m/card/sms', { cardNo: 'NUM-1002' });
    await ok(ask());
    app.clock.advance(20_000);
    const { status, body, headers } = await ask();
    expect([status, body]).toMatchObject([429, { code: 'SMS_TOO_SOON', details: { seconds: 40 } }]);
    expect(headers.get('retry-after')).toBe('40');
    app.clock.advance(40_000);
    await ok(ask());
  });

  it('counts wrong codes: after five even the right one is wrong', async () => {
    await importCards('NUM-1003,13612345603,,,,,');
    const member = await app.member('guesser');
    await ok(member.post('/api/m/card/sms', { cardNo: 'NUM-1003' }));
    const code = await codeSentTo('13612345603');
    for (let i = 0; i < 5; i += 1)
      expect(await refusal(byNumber(member, 'NUM-1003', wrong(code)))).toEqual([400, 'SMS_CODE_WRONG']);
    expect(await refusal(byNumber(member, 'NUM-1003', code))).toEqual([400, 'SMS_CODE_WRONG']);
    app.clock.advance(60_000);
    await ok(member.post('/api/m/card/sms', { cardNo: 'NUM-1003' }));
    await ok(byNumber(member, 'NUM-1003', await codeSentTo('13612345603')));
  });

  it('twenty guesses at once are no more than five', async () => {
    await importCards('NUM-1004,13612345604,,,,,');
    const member = await app.member('guesses at once');
    await ok(member.post('/api/m/card/sms', { cardNo: 'NUM-1004' }));
    const code = await codeSentTo('13612345604');
    const guesses = [...Array<string>(19).fill(wrong(code)), code];
    const answers = await Promise.all(guesses.map((guess) => byNumber(member, 'NUM-1004', guess)));
    expect(answers.slice(0, 19).map(({ status }) => status)).toEqual(Array(19).fill(400));
    const [tries] = await app.database.read.rows<{ tries: number }>(
      "SELECT tries FROM card_sms WHERE card_no = 'NUM-1004'",
    );
    if (answers[19].status === 400) expect(Number(tries.tries)).toBe(5);
    else expect(tries).toBeUndefined();
  });

  it('of a member who did not ask for the code is wrong, and costs the one who did nothing', async () => {
    await importCards('NUM-1005,13612345605,,,,,');
    const member = await app.member('asks for the code');
    const thief = await app.member('steals the code');
    await ok(member.post('/api/m/card/sms', { cardNo: 'NUM-1005' }));
    const code = await codeSentTo('13612345605');
    for (let i = 0; i < 6; i += 1)
      expect(await refusal(byNumber(thief, 'NUM-1005', code))).toEqual([400, 'SMS_CODE_WRONG']);
    await ok(byNumber(member, 'NUM-1005', code));
  });

  it('is over after five minutes', async () => {
    await importCards('NUM-1006,13612345606,,,,,');
    const member = await app.member('too slow');
    await ok(member.post('/api/m/card/sms', { cardNo: 'NUM-1006' }));
    const code = await codeSentTo('13612345606');
    app.clock.advance(300_000);
    expect(await refusal(byNumber(member, 'NUM-1006', code))).toEqual([400, 'SMS_CODE_WRONG']);
  });

  it('tells what cannot be: no such card, no phone on it, bound already, bound to somebody else', async () => {
    owner = await app.staff();
    await importCards('NUM-1007,,,,,,', 'NUM-1008,13612345608,,,,,', 'NUM-1009,13612345609,,,,,');
    const member = await app.member('asks for many');
    const ask = (one: Client, cardNo: string) => refusal(one.post('/api/m/card/sms', { cardNo }));
    expect(await ask(member, 'NUM-0000')).toEqual([404, 'CARD_NOT_FOUND']);
    expect(await ask(member, 'NUM-1007')).toEqual([422, 'CARD_NO_PHONE']);
    await ok(member.post('/api/m/card/sms', { cardNo: 'NUM-1008' }));
    await ok(byNumber(member, 'NUM-1008', await codeSentTo('13612345608')));
    expect(await ask(member, 'NUM-1008')).toEqual([409, 'CARD_ALREADY_BOUND']);
    expect(await ask(member, 'NUM-1009')).toEqual([409, 'CARD_ALREADY_BOUND']);
    expect(await ask(await app.member('asks late'), 'NUM-1008')).toEqual([409, 'CARD_BOUND_ELSEWHERE']);
  });

  it('is not for a blocked member', async () => {
    await importCards('NUM-1010,13612345610,,,,,');
    const { member, name } = await somebody('blocked binder');
    await ok(owner.post(`/api/c/members/${member.id}/block`, { reason: '异常', until: null }));
    expect(await refusal(member.post('/api/m/card/sms', { cardNo: 'NUM-1010' }))).toEqual([403, 'MEMBER_BLOCKED']);
    expect(await refusal(byPhone(member, await app.phoneCode(name)))).toEqual([403, 'MEMBER_BLOCKED']);
    expect(await refusal(byNumber(member, 'NUM-1010', '123456'))).toEqual([403, 'MEMBER_BLOCKED']);
  });
});
