import Taro from '@tarojs/taro';
import type { H5Code, H5Person } from '@fanqu/shared/api/session';
import { appid, person } from '../store/who';
import { ApiError, asApiError } from './error';
import { send } from './send';

/** A fresh login code: WeChat's own in the mini-program, the sandbox's on h5. */
export async function loginCode(): Promise<string> {
  if (process.env.TARO_ENV === 'h5') return askSandbox('/api/h5/login-code');
  const { code } = await Taro.login();
  return code;
}

/** h5 only: what WeChat's phone button gives in the mini-program. */
export async function sandboxPhoneCode(): Promise<string> {
  return askSandbox('/api/h5/phone-code');
}

async function askSandbox(path: string): Promise<string> {
  const body: H5Person = { appid: appid(), person: person() };
  try {
    const { code } = await send<H5Code>({ method: 'POST', path, body });
    return code;
  } catch (thrown) {
    const fault = asApiError(thrown);
    // The stand-ins exist in development only; elsewhere a browser cannot say who holds it.
    throw fault.code === 'UNKNOWN_ROUTE' ? new ApiError('OPEN_IN_WECHAT', '') : fault;
  }
}
