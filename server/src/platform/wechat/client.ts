import { createHmac } from 'node:crypto';
import { AnswerReader } from './answers';
import { authorized } from './authorized';
import { WechatCalls, type WechatImage, type WechatOptions } from './calls';
import { ERRCODES } from './errcodes';
import { WechatError, WechatUnreachable } from './errors';
import { AccessTokens, MemoryTokenStore, type RefreshOutcome, type TokenStore, type WechatApp } from './tokens';
import { RISK_SCENES, TEXT_SCENES } from './types';
import type * as t from './types';

export interface WechatClientOptions extends WechatOptions {
  tokens?: TokenStore;
}

const SUGGESTS = ['pass', 'review', 'risky'] as const;
const RANKS = [0, 1, 2, 3, 4] as const;

/** WeChat's server API, typed. One client serves every app; each call names the app it speaks for. */
export class WechatClient {
  private readonly calls: WechatCalls;
  private readonly tokens: AccessTokens;

  constructor(options: WechatClientOptions) {
    this.calls = new WechatCalls(options);
    this.tokens = new AccessTokens(this.calls, options.tokens ?? new MemoryTokenStore(), options.clock);
  }

  /** For the worker: fetches the tokens that end within five minutes. */
  refreshAhead(apps: readonly WechatApp[]): Promise<RefreshOutcome[]> {
    return this.tokens.refreshAhead(apps);
  }

  /** Turns the code of wx.login into who it is. A code works once, for five minutes. */
  async code2Session(app: WechatApp, code: string): Promise<t.WechatSession> {
    const path = '/sns/jscode2session';
    const query = { appid: app.appid, secret: app.secret, js_code: code, grant_type: 'authorization_code' };
    const answer = new AnswerReader(path, await this.calls.json({ method: 'GET', path, query }));
    return {
      openid: answer.text('openid'),
      sessionKey: answer.text('session_key'),
      unionid: answer.findText('unionid'),
    };
  }

  /** Turns the code of the phone button into the number. With an openid WeChat also checks whose code it is. */
  async getPhoneNumber(app: WechatApp, code: string, openid?: string): Promise<t.WechatPhone> {
    const answer = await this.post(app, '/wxa/business/getuserphonenumber', { code, openid });
    const phone = answer.inside('phone_info');
    return { phone: phone.text('purePhoneNumber'), countryCode: phone.text('countryCode') };
  }

  /** Whether this is still the user's one session key. */
  async checkSession(app: WechatApp, proof: t.SessionProof): Promise<boolean> {
    try {
      await this.signedGet(app, '/wxa/checksession', proof);
      return true;
    } catch (error) {
      const stale: readonly number[] = [ERRCODES.signatureRefused, ERRCODES.sessionKeyGone];
      if (error instanceof WechatError && stale.includes(error.errcode)) return false;
      throw error;
    }
  }

  /** Ends the session key and gives the next one. */
  async resetSession(app: WechatApp, proof: t.SessionProof): Promise<t.SessionProof> {
    const answer = await this.signedGet(app, '/wxa/resetusersessionkey', proof);
    return { openid: answer.text('openid'), sessionKey: answer.text('session_key') };
  }

  /** Whether a text may be shown to others. */
  async msgSecCheck(app: WechatApp, text: t.TextToCheck): Promise<t.TextVerdict> {
    const path = '/wxa/msg_sec_check';
    const { openid, content, nickname, title } = text;
    const body = { version: 2, scene: TEXT_SCENES[text.scene], openid, content, nickname, title };
    const answer = await this.post(app, path, body);
    const verdict = answer.inside('result');
    const suggest = SUGGESTS.find((one) => one === verdict.text('suggest'));
    if (!suggest) throw new WechatUnreachable('garbled', path, 'unknown suggestion');
    return { suggest, label: verdict.whole('label'), traceId: answer.text('trace_id') };
  }

  /** Sends one message for one subscription the user accepted; 43101 when none is left. The id, if WeChat tells it. */
  async subscribeSend(app: WechatApp, message: t.SubscribeMessage): Promise<string | null> {
    const values = Object.entries(message.values).map(([key, value]) => [key, { value }] as const);
    const answer = await this.post(app, '/cgi-bin/message/subscribe/send', {
      touser: message.openid,
      template_id: message.templateId,
      page: message.page,
      data: Object.fromEntries(values),
      miniprogram_state: message.state ?? 'formal',
      lang: message.lang ?? 'zh_CN',
    });
    return answer.findText('msgid');
  }

  /** The picture of a mini-program code. */
  getUnlimitedQRCode(app: WechatApp, order: t.QRCodeOrder): Promise<WechatImage> {
    const body = {
      scene: order.scene,
      page: order.page,
      check_path: order.checkPath,
      env_version: order.environment,
      width: order.width,
      is_hyaline: order.transparent,
    };
    const path = '/wxa/getwxacodeunlimit';
    return authorized(this.tokens, app, (accessToken) =>
      this.calls.image({ method: 'POST', path, query: { access_token: accessToken }, body }),
    );
  }

  /** How likely a user is to be a bonus hunter. Must be enabled for the app; else 48001. */
  async getUserRiskRank(app: WechatApp, question: t.RiskQuestion): Promise<t.RiskRank> {
    const path = '/wxa/getuserriskrank';
    const scene = RISK_SCENES[question.scene];
    const asked = { openid: question.openid, client_ip: question.clientIp, mobile_no: question.phone };
    const answer = await this.post(app, path, { appid: app.appid, scene, ...asked });
    const rank = RANKS.find((one) => one === answer.whole('risk_rank'));
    if (rank === undefined) throw new WechatUnreachable('garbled', path, 'unknown risk rank');
    return rank;
  }

  private async post(app: WechatApp, path: string, body: Record<string, unknown>): Promise<AnswerReader> {
    const answer = await authorized(this.tokens, app, (accessToken) =>
      this.calls.json({ method: 'POST', path, query: { access_token: accessToken }, body }),
    );
    return new AnswerReader(path, answer);
  }

  /** Signed with the session key over nothing; the key is the base64 text itself, not the bytes it stands for. */
  private async signedGet(app: WechatApp, path: string, proof: t.SessionProof): Promise<AnswerReader> {
    const signature = createHmac('sha256', proof.sessionKey).update('').digest('hex');
    const signed = { openid: proof.openid, signature, sig_method: 'hmac_sha256' };
    const answer = await authorized(this.tokens, app, (accessToken) =>
      this.calls.json({ method: 'GET', path, query: { access_token: accessToken, ...signed } }),
    );
    return new AnswerReader(path, answer);
  }
}
