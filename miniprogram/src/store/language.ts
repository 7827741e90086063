import Taro from '@tarojs/taro';
import { create } from 'zustand';
import { speak } from '../api/send';
import { keep, recall } from './storage';

export type Language = 'zh' | 'en';

/** Chinese until `beginLanguage` knows better. */
export const useLanguage = create<{ language: Language }>(() => ({ language: 'zh' }));

/** The member's own choice, else the system's: English only for systems that are neither Chinese nor unknown. */
export function beginLanguage(): void {
  apply(recall<Language>('language') ?? systemLanguage());
}

export function chooseLanguage(language: Language): void {
  keep('language', language);
  apply(language);
}

function apply(language: Language): void {
  speak(language === 'en' ? 'en' : 'zh-CN');
  useLanguage.setState({ language });
}

function systemLanguage(): Language {
  const tag = process.env.TARO_ENV === 'h5' ? window.navigator.language : Taro.getAppBaseInfo().language;
  return tag.startsWith('en') ? 'en' : 'zh';
}
