import { type PropsWithChildren } from 'react';
import Taro, { useDidHide, useError, useLaunch } from '@tarojs/taro';
import { beginLanguage } from './store/language';
import { readLaunch } from './store/launch';
import { beginSession } from './store/session';
import { openDrawer } from './store/storage';
import { beginTracking, flushTracking, track } from './store/tracking';
import { person } from './store/who';
import './app.scss';

export default function App({ children }: PropsWithChildren) {
  useLaunch((opening) => {
    if (process.env.TARO_ENV === 'h5') openDrawer(person());
    beginLanguage();
    beginSession(readLaunch(opening));
    beginTracking();
    if (process.env.TARO_ENV === 'weapp') takeUpdates();
  });
  useDidHide(flushTracking);
  useError((text) => track('client_error', { where: pathNow(), text: text.slice(0, 64) }));
  return children;
}

function pathNow(): string {
  return (Taro.getCurrentInstance().router?.path ?? '').split('?')[0]?.slice(0, 64) ?? '';
}

/** A new release waits for the next cold start; nobody is thrown out of a game for it. */
function takeUpdates(): void {
  Taro.getUpdateManager().onUpdateReady(() => undefined);
}
