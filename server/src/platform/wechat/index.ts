export { WechatClient, type WechatClientOptions, type WechatPhone, type WechatSession } from './client';
export { ERRCODES } from './errcodes';
export { WechatError, WechatUnreachable, type UnreachableReason } from './errors';
export { MemoryTokenStore, type RefreshOutcome, type StoredToken, type TokenStore, type WechatApp } from './tokens';
