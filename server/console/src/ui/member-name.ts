import { useTranslation } from 'react-i18next';

interface Named {
  id: string;
  nickname: string | null;
}

/** Most members never give a name; the end of their id tells them apart. */
export function useMemberName(): (member: Named) => string {
  const { t } = useTranslation();
  return ({ id, nickname }) => nickname ?? t('members.unnamed', { tail: id.slice(-5) });
}
