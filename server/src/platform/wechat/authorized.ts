import { TOKEN_REFUSED } from './errcodes';
import { WechatError } from './errors';
import type { AccessTokens, WechatApp } from './tokens';

/** Sends with the app's token. When WeChat refuses the token itself: another token, and one replay, never more. */
export async function authorized<T>(
  tokens: AccessTokens,
  app: WechatApp,
  send: (accessToken: string) => Promise<T>,
): Promise<T> {
  const token = await tokens.get(app);
  try {
    return await send(token);
  } catch (error) {
    if (!(error instanceof WechatError) || !TOKEN_REFUSED.has(error.errcode)) throw error;
  }
  return send(await tokens.replace(app, token));
}
