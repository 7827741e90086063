import { AnswerReader } from './answers';
import { authorized } from './authorized';
import { WechatCalls, type WechatAnswer, type WechatOptions, type WechatRequest } from './calls';
import { AccessTokens, MemoryTokenStore, type RefreshOutcome, type TokenStore, type WechatApp } from './tokens';

export interface WechatSession {
  openid: string;
  sessionKey: string;
  unionid: string | null;
}

export interface WechatPhone {
  /** Without the country code. */
  phone: string;
  countryCode: string;
}

export interface WechatClientOptions extends WechatOptions {
  tokens?: TokenStore;
}

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
  async code2Session(app: WechatApp, code: string): Promise<WechatSession> {
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
  async getPhoneNumber(app: WechatApp, code: string, openid?: string): Promise<WechatPhone> {
    const path = '/wxa/business/getuserphonenumber';
    const body = openid === undefined ? { code } : { code, openid };
    const answer = new AnswerReader(path, await this.post(app, path, body)).inside('phone_info');
    return { phone: answer.text('purePhoneNumber'), countryCode: answer.text('countryCode') };
  }

  private post(app: WechatApp, path: string, body: Record<string, unknown>): Promise<WechatAnswer> {
    return this.withToken(app, { method: 'POST', path, body }, (request) => this.calls.json(request));
  }

  private withToken<T>(app: WechatApp, request: WechatRequest, send: (full: WechatRequest) => Promise<T>): Promise<T> {
    return authorized(this.tokens, app, (accessToken) =>
      send({ ...request, query: { access_token: accessToken, ...request.query } }),
    );
  }
}
