import { useLanguage } from '../store/language';
import { en } from './en';
import { type Words, zh } from './zh';

/** The words in the member's language; a page redraws when the language changes. */
export function useWords(): Words {
  return useLanguage((state) => state.language) === 'en' ? en : zh;
}

/** The same, outside of pages. */
export function words(): Words {
  return useLanguage.getState().language === 'en' ? en : zh;
}
