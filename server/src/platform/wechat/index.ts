export type { Clock, WechatImage } from './calls';
export { WechatClient, type WechatClientOptions } from './client';
export { decryptData, isSignedRawData, type DecryptOptions, type EncryptedData } from './encrypted-data';
export { ERRCODES } from './errcodes';
export { WechatDataRefused, WechatError, WechatPushRefused, WechatUnreachable, type UnreachableReason } from './errors';
export { answerPushCheck, openPush, sealReply, type PushKeys, type PushQuery } from './push';
export { eventItems, type PushMessage } from './push-message';
export { codeOfErrcode, findWechatRefusal, type WechatRefusal } from './refusal';
export { MemoryTokenStore, type RefreshOutcome, type StoredToken, type TokenStore, type WechatApp } from './tokens';
export type {
  QRCodeOrder,
  RiskQuestion,
  RiskRank,
  SessionProof,
  SubscribeMessage,
  TextToCheck,
  TextVerdict,
  WechatPhone,
  WechatSession,
} from './types';
