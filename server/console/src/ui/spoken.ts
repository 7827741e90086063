import { useTranslation } from 'react-i18next';

interface Spoken {
  zh: string;
  en: string;
}

/** Picks the language of a text that the API keeps in both. */
export function useSpoken(): (text: Spoken) => string {
  const { i18n } = useTranslation();
  return (text) => (i18n.language === 'en' ? text.en : text.zh);
}
