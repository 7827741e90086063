import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import relativeTime from 'dayjs/plugin/relativeTime';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from './en';
import { zh } from './zh';

export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const CHOICE = 'fanqu.console.language';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof zh };
  }
}

export function startWords(): void {
  dayjs.extend(relativeTime);
  void i18next.use(initReactI18next).init({
    lng: localStorage.getItem(CHOICE) === 'en' ? 'en' : 'zh',
    fallbackLng: 'zh',
    resources: { zh: { translation: zh }, en: { translation: en } },
    interpolation: { escapeValue: false },
  });
  wear();
}

export function speak(language: Language): void {
  localStorage.setItem(CHOICE, language);
  void i18next.changeLanguage(language).then(wear);
}

function wear(): void {
  dayjs.locale(i18next.language === 'en' ? 'en' : 'zh-cn');
  document.documentElement.lang = i18next.language === 'en' ? 'en' : 'zh-CN';
}
