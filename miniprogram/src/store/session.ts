import { create } from 'zustand';
import type { BrandView } from '@fanqu/shared/api/brand';
import type { MemberView } from '@fanqu/shared/api/member';
import type { LaunchSource, OpenSession, SessionView } from '@fanqu/shared/api/session';
import { type ApiError, asApiError } from '../api/error';
import { newKey } from '../api/key';
import { type Keeper, keepSession } from '../api/keeper';
import { send } from '../api/send';
import { loginCode } from '../api/wechat-code';
import { keep, recall } from './storage';
import { appid } from './who';

interface SessionState {
  state: 'opening' | 'ready' | 'failed';
  member: MemberView | null;
  /** Kept from the last visit, so that the first paint already wears the brand's colours. */
  brand: BrandView | null;
  fault: ApiError | null;
}

export const useSession = create<SessionState>(() => ({ state: 'opening', member: null, brand: null, fault: null }));

let launch: LaunchSource = {};

/** The silent login. Pages need not call it: the first request does. */
export const session: Keeper = keepSession(async () => {
  useSession.setState({ state: 'opening', fault: null });
  try {
    const body: OpenSession = { appid: appid(), code: await loginCode(), launch, installId: installId() };
    const opened = await send<SessionView>({ method: 'POST', path: '/api/m/session', body });
    keep('brand', opened.brand);
    useSession.setState({ state: 'ready', member: opened.member, brand: opened.brand });
    return opened.token;
  } catch (thrown) {
    const fault = asApiError(thrown);
    useSession.setState({ state: 'failed', fault });
    throw fault;
  }
});

/** Called once at launch, before any request. */
export function beginSession(source: LaunchSource): void {
  launch = source;
  useSession.setState({ brand: recall<BrandView>('brand') });
  session.token().catch(() => undefined);
}

export function updateMember(member: MemberView): void {
  useSession.setState({ member });
}

function installId(): string {
  const known = recall<string>('install');
  if (known !== null) return known;
  const fresh = newKey(24);
  keep('install', fresh);
  return fresh;
}
