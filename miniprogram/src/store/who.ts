import Taro from '@tarojs/taro';
import { newKey } from '../api/key';

/** The h5 page may be told its brand and (in development) its person: `/m/?appid=…&person=amy#/…`. */
function told(name: string): string | null {
  const behindHash = window.location.hash.split('?')[1] ?? '';
  const found = new URLSearchParams(window.location.search).get(name) ?? new URLSearchParams(behindHash).get(name);
  return found !== null && /^[\w.-]{1,40}$/.test(found) ? found : null;
}

function rememberedOr(name: string, make: () => string): string {
  const slot = `fanqu.${name}`;
  const value = told(name) ?? window.localStorage.getItem(slot) ?? make();
  window.localStorage.setItem(slot, value);
  return value;
}

export function appid(): string {
  if (process.env.TARO_ENV === 'h5') return told('appid') ?? FANQU_APPID;
  return Taro.getAccountInfoSync().miniProgram.appId;
}

/** h5 in development: any word is a person, the same word the same person. */
export function person(): string {
  return rememberedOr('person', () => `guest-${newKey(8).toLowerCase()}`);
}
