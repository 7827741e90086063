/** WeChat answered and refused. `rid` finds the call in WeChat's own log for seven days. */
export class WechatError extends Error {
  override readonly name = 'WechatError';

  constructor(
    readonly errcode: number,
    readonly errmsg: string,
    readonly rid: string | null,
    readonly path: string,
  ) {
    super(`${path} answered ${errcode} ${errmsg}`);
  }
}

export type UnreachableReason = 'timeout' | 'network' | 'http' | 'garbled';

/**
 * No usable answer came: whether WeChat did the work is unknown.
 * Neither message nor cause may carry the query, which holds the secret and the token.
 */
export class WechatUnreachable extends Error {
  override readonly name = 'WechatUnreachable';

  constructor(
    readonly reason: UnreachableReason,
    readonly path: string,
    readonly detail: string,
  ) {
    super(`${path} gave no usable answer: ${reason} (${detail})`);
  }
}

/** What the phone brought was not sealed with this session key, for this app, lately. */
export class WechatDataRefused extends Error {
  override readonly name = 'WechatDataRefused';

  constructor(readonly reason: 'key' | 'watermark' | 'age') {
    super(`The encrypted data was refused: ${reason}`);
  }
}

/** A push that WeChat did not send, or that cannot be read. */
export class WechatPushRefused extends Error {
  override readonly name = 'WechatPushRefused';

  constructor(readonly reason: 'signature' | 'plain' | 'encryption' | 'appid' | 'body') {
    super(`The push was refused: ${reason}`);
  }
}
