import { answerPushCheck, openPush, sealReply } from './push';
import { decryptPush, encryptPush, signatureOf } from './push-crypto';
import { eventItems } from './push-message';

/** The values of WeChat's published examples. */
const KEYS = { appid: 'wxba5fad812f8e6fb9', token: 'AAAAA', aesKey: 'A'.repeat(43) };
const PLAIN_KEYS = { ...KEYS, aesKey: null };
const ENCRYPTED =
  '+qdx1OKCy+5JPCBFWw70tm0fJGb2Jmeia4FCB7kao+/Q5c/ohsOzQHi8khUOb05JCpj0JB4RvQMkUyus8TPxLKJGQqcvZqzDpVzazhZv6JsXUnnR8XGT7' +
  '40XgXZUXQ7vJVnAG+tE8NUd4yFyjPy7GgiaviNrlCTj+l5kdfMuFUPpRSrfMZuMcp3Fn2Pede2IuQrKEYwKSqFIZoNqJ4M8EajAsjLY2km32IIjdf8YL/P' +
  '50F7mStwntrA2cPDrM1kb6mOcfBgRtWygb3VIYnSeOBrebufAlr7F9mFUPAJGj04=';
const SECURE_QUERY = {
  timestamp: '1714112445',
  nonce: '415670741',
  encrypt_type: 'aes',
  msg_signature: '046e02f8204d34f8ba5fa3b1db94908f3df2e9b3',
};
const CLOCK = { now: () => 1_714_112_445_000 };

const refused = (reason: string): Error => expect.objectContaining({ name: 'WechatPushRefused', reason }) as Error;

/** A plain push of this body, rightly signed. */
const openPlain = (body: string) => {
  const query = { timestamp: '1', nonce: '2', signature: signatureOf([KEYS.token, '1', '2']) };
  return openPush(PLAIN_KEYS, query, body);
};
const event = (fields: Record<string, unknown>): string =>
  JSON.stringify({ ToUserName: 'gh', FromUserName: 'o1', CreateTime: 1714112445, MsgType: 'event', ...fields });

describe('the check of the push address', () => {
  const query = { timestamp: '1714036504', nonce: '1514711492', signature: 'f464b24fc39322e44b38aa78f5edd27bd1441696' };

  it('answers the echo of WeChat’s example', () => {
    expect(answerPushCheck(KEYS, { ...query, echostr: '4375120948345356249' })).toBe('4375120948345356249');
  });

  it('refuses a wrong token, a missing signature and a changed nonce', () => {
    expect(() => answerPushCheck({ ...KEYS, token: 'B' }, query)).toThrow(refused('signature'));
    expect(() => answerPushCheck(KEYS, { ...query, signature: undefined })).toThrow(refused('signature'));
    expect(() => answerPushCheck(KEYS, { ...query, nonce: '1' })).toThrow(refused('signature'));
  });
});

describe('a plain push', () => {
  it('is signed as in WeChat’s example', () => {
    const signature = '899cf89e464efb63f54ddac96b0a0a235f53aa78';
    const query = { timestamp: '1714037059', nonce: '486452656', signature };
    expect(openPush(PLAIN_KEYS, query, event({ Event: 'debug_demo' })).event).toBe('debug_demo');
  });

  it('is refused where encryption was agreed on: its signature does not cover its body', () => {
    const query = { timestamp: '1', nonce: '2', signature: signatureOf([KEYS.token, '1', '2']) };
    expect(() => openPush(KEYS, query, event({}))).toThrow(refused('plain'));
  });

  it.each(['', 'null', '[]', '{"a":', '{}', '{"MsgType":"event"}', '<xml>', 'plain words'])(
    'of %j is refused',
    (body) => {
      expect(() => openPlain(body)).toThrow(refused('body'));
    },
  );
});

describe('an encrypted push', () => {
  it('opens WeChat’s example', () => {
    const body = JSON.stringify({ ToUserName: 'gh_97417a04a28d', Encrypt: ENCRYPTED });
    const message = openPush(KEYS, SECURE_QUERY, body);
    expect(message).toMatchObject({ from: 'o9AgO5Kd5ggOC-bXrbNODIiE3bGY', type: 'event', event: 'debug_demo' });
    expect(message.fields).toMatchObject({ debug_str: 'hello world' });
  });

  it('opens the same in XML', () => {
    const body = `<xml><ToUserName><![CDATA[gh]]></ToUserName><Encrypt><![CDATA[${ENCRYPTED}]]></Encrypt></xml>`;
    expect(openPush(KEYS, SECURE_QUERY, body).event).toBe('debug_demo');
  });

  it('is refused with the plain signature in place of msg_signature', () => {
    const signature = signatureOf([KEYS.token, SECURE_QUERY.timestamp, SECURE_QUERY.nonce]);
    const query = { ...SECURE_QUERY, signature, msg_signature: signature };
    expect(() => openPush(KEYS, query, JSON.stringify({ Encrypt: ENCRYPTED }))).toThrow(refused('signature'));
  });

  it('is refused when meant for another app', () => {
    const body = JSON.stringify({ Encrypt: ENCRYPTED });
    expect(() => openPush({ ...KEYS, appid: 'wxother' }, SECURE_QUERY, body)).toThrow(refused('appid'));
  });

  it.each(['AAAA', 'not base64 at all', Buffer.alloc(64).toString('base64')])('of %j is refused', (encrypted) => {
    const msg_signature = signatureOf([KEYS.token, '1', '2', encrypted]);
    const query = { timestamp: '1', nonce: '2', encrypt_type: 'aes', msg_signature };
    expect(() => openPush(KEYS, query, JSON.stringify({ Encrypt: encrypted }))).toThrow(refused('encryption'));
  });
});

describe('the cipher of pushes', () => {
  it('writes the bytes of WeChat’s example reply', () => {
    const encrypted = encryptPush(KEYS.aesKey, '{"demo_resp":"good luck"}', KEYS.appid, '707722b803182950');
    expect(encrypted).toBe('ELGduP2YcVatjqIS+eZbp80MNLoAUWvzzyJxgGzxZO/5sAvd070Bs6qrLARC9nVHm48Y4hyRbtzve1L32tmxSQ==');
    expect(signatureOf(['AAAAA', '1713424427', '415670741', encrypted])).toBe(
      '1b9339964ed2e271e7c7b6ff2b0ef902fc94dea1',
    );
  });

  it('comes back whole at every length of a block, 1 to 32 bytes of padding', () => {
    for (let length = 0; length <= 64; length++) {
      const message = '泛'.repeat(length % 3) + 'x'.repeat(length);
      expect(decryptPush(KEYS.aesKey, encryptPush(KEYS.aesKey, message, 'wx1'))).toEqual({ message, appid: 'wx1' });
    }
  });

  it('seals a reply that opens again, in both formats', () => {
    const json = JSON.parse(sealReply(KEYS, '{"a":1}', 'json', CLOCK)) as Record<string, string>;
    expect(decryptPush(KEYS.aesKey, json['Encrypt'] ?? '').message).toBe('{"a":1}');
    const parts = [KEYS.token, String(json['TimeStamp']), json['Nonce'] ?? '', json['Encrypt'] ?? ''];
    expect(json['MsgSignature']).toBe(signatureOf(parts));
    const [, encrypted = ''] = /<Encrypt><!\[CDATA\[(.*?)\]\]>/.exec(sealReply(KEYS, '<xml/>', 'xml', CLOCK)) ?? [];
    expect(decryptPush(KEYS.aesKey, encrypted).message).toBe('<xml/>');
  });
});

describe('the key against repeats', () => {
  it('is the message id, all 64 bits of it', () => {
    const write = (id: string): string => event({ MsgType: 'text' }).replace('}', `,"MsgId":${id}}`);
    const [first, second] = ['9007199254740993001', '9007199254740993002'].map((id) => openPlain(write(id)).dedupeKey);
    expect(first).toBe('wxba5fad812f8e6fb9:id:9007199254740993001');
    expect(second).not.toBe(first);
  });

  it('of an event is the same for a repeat, another for another event of the same second', () => {
    const revoke = (what: string): string => event({ Event: 'user_authorization_revoke', RevokeInfo: what });
    expect(openPlain(revoke('8')).dedupeKey).toBe(openPlain(revoke('8')).dedupeKey);
    expect(openPlain(revoke('8')).dedupeKey).not.toBe(openPlain(revoke('6')).dedupeKey);
  });
});

describe('XML', () => {
  const xml = (inner: string): string =>
    `<xml><FromUserName><![CDATA[o1]]></FromUserName><CreateTime>1714112445</CreateTime><MsgType>event</MsgType>${inner}</xml>`;

  it('and JSON give the same items of a list, be it one or two', () => {
    const item = (id: string): string => `<List><TemplateId><![CDATA[${id}]]></TemplateId></List>`;
    const popup = (...ids: string[]): string =>
      `<SubscribeMsgPopupEvent>${ids.map(item).join('')}</SubscribeMsgPopupEvent>`;
    expect(eventItems(openPlain(xml(popup('a'))))).toEqual([{ TemplateId: 'a' }]);
    expect(eventItems(openPlain(xml(popup('a', 'b'))))).toEqual([{ TemplateId: 'a' }, { TemplateId: 'b' }]);
    expect(eventItems(openPlain(event({ List: { TemplateId: 'a' } })))).toEqual([{ TemplateId: 'a' }]);
    expect(eventItems(openPlain(event({ List: [{ TemplateId: 'a' }, { TemplateId: 'b' }] })))).toHaveLength(2);
    expect(eventItems(openPlain(event({})))).toEqual([]);
  });

  it('keeps markup inside CDATA as text, and knows the five entities', () => {
    const { fields } = openPlain(xml('<A><![CDATA[<b>&amp;]]></A><B>1 &lt; 2 &amp;&unknown;</B><C/>'));
    expect(fields).toMatchObject({ A: '<b>&amp;', B: '1 < 2 &&unknown;', C: '' });
  });

  it.each([
    ['a DTD', '<!DOCTYPE xml [<!ENTITY a "b">]><xml><MsgType>a</MsgType></xml>'],
    ['attributes', xml('<A b="c">d</A>')],
    ['crossed elements', xml('<A><B></A></B>')],
    ['an element left open', xml('<A>')],
    ['an element too deep', xml(`${'<A>'.repeat(20)}${'</A>'.repeat(20)}`)],
    ['another root', '<html></html>'],
    ['a text after the end', `${xml('')}</xml>`],
  ])('with %s is refused', (_name, body) => {
    expect(() => openPlain(body)).toThrow(refused('body'));
  });

  it('with elements named like parts of an object is only text', () => {
    const { fields } = openPlain(xml('<constructor>a</constructor><__proto__>b</__proto__>'));
    expect(fields['constructor']).toBe('a');
    expect(({} as Record<string, unknown>)['b']).toBeUndefined();
  });
});
