/**
 * Every refusal of the API: its code, HTTP status and a sentence for a person (zh) and for a developer (en).
 * `{name}` in a text is filled from the refusal's details.
 */
export const ERRORS = {
  // any request
  INVALID_INPUT: {
    status: 400,
    zh: '有内容填写得不对，请看看提示',
    en: 'The request does not fit its schema; see details.',
  },
  UNKNOWN_ROUTE: { status: 404, zh: '没有这个页面', en: 'No such route.' },
  NOT_FOUND: { status: 404, zh: '没有找到', en: 'Nothing here by that id.' },
  BODY_TOO_LARGE: { status: 413, zh: '内容太大了，请分几次提交', en: 'The body is over the limit.' },
  UNSUPPORTED_TYPE: { status: 415, zh: '不支持这种格式', en: 'The content type is not supported; send JSON.' },
  BUSY: { status: 429, zh: '人有点多，稍等一下再试', en: 'Over capacity; retry after the given seconds.' },
  TOO_MANY_REQUESTS: {
    status: 429,
    zh: '操作太快了，歇一下再来',
    en: 'Rate limit reached; retry after the given seconds.',
  },
  KEY_REUSED: {
    status: 409,
    zh: '这次操作已经提交过，内容不一样，请刷新后再试',
    en: 'This idempotency key was used with another body.',
  },
  STILL_RUNNING: {
    status: 409,
    zh: '上一次提交还在处理，请稍等',
    en: 'The first request with this key has not finished.',
  },
  CHANGED_MEANWHILE: {
    status: 409,
    zh: '有人刚改过这里，请刷新后再改',
    en: 'The row changed since it was read (version mismatch).',
  },
  INTERNAL: {
    status: 500,
    zh: '我们这边出了点问题，你的东西都在，请稍后再试',
    en: 'Unexpected error; quote the request id.',
  },
  NOT_READY: { status: 503, zh: '服务正在启动或维护，请稍后再试', en: 'A dependency is not ready.' },

  // who is asking
  SIGN_IN_REQUIRED: { status: 401, zh: '请先登录', en: 'No session, or it has ended.' },
  NOT_ALLOWED: { status: 403, zh: '你的账号没有这个权限', en: 'The role lacks the permission {permission}.' },
  LOGIN_FAILED: { status: 401, zh: '账号或密码不对', en: 'Wrong account, password or one-time code.' },
  LOGIN_LOCKED: {
    status: 423,
    zh: '试错太多次，请 {minutes} 分钟后再试',
    en: 'Locked after repeated failures; retry in {minutes} minutes.',
  },
  TOTP_REQUIRED: { status: 401, zh: '请输入动态验证码', en: 'This account needs a one-time code.' },
  UNKNOWN_APP: { status: 404, zh: '没有找到这个小程序对应的品牌', en: 'No brand has this appid.' },
  MEMBER_BLOCKED: { status: 403, zh: '账号暂时不能参与：{reason}', en: 'The member is blocked: {reason}.' },
  ACCOUNT_CLOSED: { status: 410, zh: '账号已注销', en: 'The account was closed.' },

  // WeChat
  WECHAT_CODE_INVALID: {
    status: 400,
    zh: '登录凭证过期了，请重新打开小程序',
    en: 'WeChat refused the code ({errcode}).',
  },
  WECHAT_BLOCKED: { status: 403, zh: '微信提示账号有风险，暂时不能登录', en: 'WeChat blocked this user (40226).' },
  WECHAT_UNAVAILABLE: {
    status: 502,
    zh: '微信那边暂时没有回应，请稍后再试',
    en: 'WeChat did not answer or answered {errcode}.',
  },
  TEXT_REFUSED: { status: 422, zh: '这段文字没有通过检查，换个说法试试', en: 'msg_sec_check refused the text.' },

  // cards
  SMS_TOO_SOON: {
    status: 429,
    zh: '验证码刚发过，{seconds} 秒后再发',
    en: 'A code was just sent; retry in {seconds} s.',
  },
  SMS_CODE_WRONG: { status: 400, zh: '验证码不对或已过期', en: 'Wrong or expired SMS code.' },
  CARD_NOT_FOUND: { status: 404, zh: '没有找到这张会员卡，看看卡号是否正确', en: 'No card with this number.' },
  CARD_BOUND_ELSEWHERE: {
    status: 409,
    zh: '这张卡已绑定到其他微信，如是本人请联系门店',
    en: 'The card is bound to another member.',
  },
  CARD_ALREADY_BOUND: { status: 409, zh: '你已经绑定了会员卡', en: 'This member already has a card.' },
  CARD_NO_PHONE: {
    status: 422,
    zh: '这张卡没有登记手机号，请到门店补登',
    en: 'The card has no phone to send a code to.',
  },
  CARD_REQUIRED: { status: 403, zh: '绑卡后就能使用', en: 'Needs a bound card.' },
  MERGE_NOT_FOUND: { status: 404, zh: '没有找到这次合并', en: 'No such merge.' },
  MERGE_UNDONE: { status: 409, zh: '这次合并已经撤销过了', en: 'This merge was undone already.' },

  // points
  POINTS_NOT_ENOUGH: { status: 409, zh: '积分不够，还差 {missing} 分', en: 'The balance lacks {missing} points.' },
  HOLD_NOT_PENDING: { status: 409, zh: '这笔预留已经处理过了', en: 'The hold was confirmed or released already.' },
  ALREADY_REVERTED: { status: 409, zh: '这笔已经撤回过了', en: 'The posting was reverted already.' },

  // coupons
  COUPON_OUT_OF_STOCK: { status: 409, zh: '这张券已经领完了', en: 'The template has no stock left.' },
  COUPON_CAP_REACHED: { status: 409, zh: '你已经领过这张券了', en: 'The per-member cap is reached.' },
  COUPON_CODE_WRONG: { status: 404, zh: '券码不对或已过期，请顾客刷新券码', en: 'Unknown or expired coupon code.' },
  COUPON_USED: { status: 409, zh: '这张券已经核销过了', en: 'The coupon is redeemed already.' },
  COUPON_EXPIRED: { status: 409, zh: '这张券已过期', en: 'The coupon is expired.' },
  COUPON_NOT_YET: { status: 409, zh: '这张券还没到可用时间', en: 'The coupon is not valid yet.' },
  COUPON_WRONG_STORE: { status: 409, zh: '这张券不能在本店使用', en: 'The coupon is not for this store.' },
  COUPON_BELOW_MINIMUM: { status: 409, zh: '还没到使用门槛', en: 'The order is below the minimum spend.' },
  COUPON_NOT_REDEEMED: { status: 409, zh: '这张券没有核销，不用撤销', en: 'The coupon is not redeemed.' },

  // prizes
  ADDRESS_NOT_NEEDED: { status: 409, zh: '这份奖品不用填地址', en: 'This prize needs no address.' },
  ADDRESS_LOCKED: { status: 409, zh: '奖品已经寄出，地址不能改了', en: 'The delivery has left; the address is fixed.' },
  DELIVERY_STATE_WRONG: { status: 409, zh: '这一步现在不能做', en: 'The delivery is in state {state}.' },
  CODES_DUPLICATED: { status: 409, zh: '有 {count} 个码重复', en: '{count} codes are duplicates.' },

  // campaigns
  CAMPAIGN_NOT_STARTED: { status: 409, zh: '活动还没开始', en: 'The campaign has not started.' },
  CAMPAIGN_ENDED: { status: 409, zh: '活动已经结束啦', en: 'The campaign has ended.' },
  CAMPAIGN_PAUSED: { status: 409, zh: '活动暂停中，稍后回来', en: 'The campaign is paused.' },
  CAMPAIGN_NOT_DRAFT: {
    status: 409,
    zh: '活动已发布，不能这样改',
    en: 'The campaign is published; only changes in the members’ favour are possible.',
  },
  CAMPAIGN_NOT_READY: {
    status: 422,
    zh: '还有 {count} 处要补全才能发布',
    en: 'The draft has {count} faults; see details.',
  },
  CAMPAIGN_STATE_WRONG: {
    status: 409,
    zh: '活动现在是「{state}」，不能这样操作',
    en: 'Not possible in state {state}.',
  },
  NOT_IN_AUDIENCE: { status: 403, zh: '这个活动面向{audience}', en: 'The member is not in the audience ({audience}).' },
  CONFIG_INVALID: { status: 422, zh: '游戏设置有 {count} 处不对', en: 'The room refuses these settings; see details.' },

  // plays
  TURNS_USED_UP: { status: 409, zh: '今天的机会用完了，明天再来', en: 'No turn left.' },
  TURNS_NOT_FOR_SALE: { status: 409, zh: '这个活动不能用积分换机会', en: 'The campaign sells no turns for points.' },
  PLAY_OPEN: { status: 409, zh: '上一局还没结束，先把它玩完', en: 'Another play of this campaign is open.' },
  PLAY_CLOSED: { status: 409, zh: '这一局已经结束了', en: 'The play is closed.' },
  PLAY_EXPIRED: {
    status: 409,
    zh: '这一局放太久，已经过期，机会退还给你了',
    en: 'The play expired; its turn was given back.',
  },
  MOVE_REFUSED: { status: 409, zh: '这一步现在不行', en: 'The room refused the move: {reason}.' },
  RECORDING_INVALID: { status: 422, zh: '这局没能通过检查，没有计分', en: 'The recording breaks the rules: {reason}.' },
  TOO_FAST: {
    status: 422,
    zh: '这局快得不太真实，没有计分',
    en: 'The recording is longer than the clock allows, or inhumanly timed.',
  },
  RULES_OUTDATED: { status: 409, zh: '游戏更新了，请重新打开', en: 'The play was started with another rules version.' },

  // invites
  INVITE_INVALID: { status: 404, zh: '邀请链接失效了', en: 'Unknown invite code.' },
  INVITE_SELF: { status: 409, zh: '自己不能帮自己哦', en: 'A member cannot help themself.' },
  INVITE_REPEATED: { status: 409, zh: '你已经帮过 TA 了', en: 'This friend has helped already.' },
  TEAM_FULL: { status: 409, zh: '人数已满，谢谢你', en: 'The team is full.' },
} as const satisfies Record<string, { status: number; zh: string; en: string }>;

export type ErrorCode = keyof typeof ERRORS;

/** The body of every answer that is not 2xx. */
export interface ErrorBody {
  code: ErrorCode;
  /** For a person, in the asker's language (Accept-Language; Chinese unless it asks for English). */
  text: string;
  /** For a developer, in English. */
  hint: string;
  requestId: string;
  details?: Record<string, unknown>;
}

/** One fault of a form or body: which field, and what to do about it. */
export interface FieldFault {
  path: string;
  text: string;
}
