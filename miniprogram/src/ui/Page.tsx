import { Text, View } from '@tarojs/components';
import Taro, { useDidShow } from '@tarojs/taro';
import { type ReactNode, useEffect } from 'react';
import { useThemeStyle } from '../theme/use-theme';
import { useSession } from '../store/session';
import { Icon } from './Icon';
import { ToastPlace } from './Toast';
import { insets } from './insets';
import { useTabBar } from './tab-bar';
import { useVisit } from './use-visit';
import { useWords } from '../text/use-words';
import './page.scss';

interface Props {
  /** What the page is called in reports; never shown. */
  name: string;
  title: ReactNode;
  /** A tab has no way back and writes its title at the left. */
  tab?: boolean;
  children: ReactNode;
}

/** What every member page stands in: the brand's colours, our own bar, a place for toasts. */
export function Page({ name, title, tab = false, children }: Props) {
  const style = useThemeStyle();
  useVisit(name);
  useTabBar(tab);
  useBrowserTitle(title);
  return (
    <View className={tab ? 'page page--tab' : 'page'} style={style}>
      <Bar title={title} tab={tab} />
      <View className="page__body">{children}</View>
      <ToastPlace />
    </View>
  );
}

function Bar({ title, tab }: { title: ReactNode; tab: boolean }) {
  const { top, bar, right } = insets();
  const { common } = useWords();
  return (
    <View className="bar" style={{ paddingTop: `${top}px`, paddingRight: tab ? `${right}px` : undefined }}>
      <View className="bar__row" style={{ height: `${bar}px` }}>
        {!tab && (
          <View className="bar__back" onClick={goBack} ariaRole="button" ariaLabel={common.back}>
            <Icon name={canGoBack() ? 'back' : 'home'} size={24} />
          </View>
        )}
        <Text className="bar__title">{title}</Text>
      </View>
    </View>
  );
}

/** h5 only: what the browser's tab and its history call the page. */
function useBrowserTitle(title: ReactNode): void {
  const brand = useSession((state) => state.brand?.name ?? '');
  const text = typeof title === 'string' && title !== '' ? title : brand;
  useDidShow(() => name(text));
  useEffect(() => name(text), [text]);
}

function name(title: string): void {
  if (process.env.TARO_ENV === 'h5' && title !== '') document.title = title;
}

const canGoBack = (): boolean => Taro.getCurrentPages().length > 1;

/** A page opened straight from a share has nothing behind it: it leads home. */
export function goBack(): void {
  if (canGoBack()) void Taro.navigateBack();
  else void Taro.switchTab({ url: '/pages/home/index' });
}
