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
