import { useQuery } from '@tanstack/react-query';
import type { DemoAccount, DemoView } from '@fanqu/shared/api/session';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';

/** In development the server tells its demo accounts; in production the route does not exist, and nothing shows. */
async function findDemo(): Promise<DemoView | null> {
  const response = await fetch('/api/demo').catch(() => null);
  return response?.ok ? ((await response.json()) as DemoView) : null;
}

export function DemoAccounts({ choose }: { choose: (account: DemoAccount) => void }) {
  const { t } = useTranslation();
  const demo = useQuery({ queryKey: ['demo'], queryFn: findDemo, staleTime: Infinity });
  if (!demo.data) return null;
  return (
    <div className="sign-in-demo">
      <span className="faint small">{t('signIn.demo')}</span>
      {demo.data.accounts.map((account) => (
        <Button key={account.account} size="small" title={account.account} onClick={() => choose(account)}>
          {t(`roles.${account.role}`)}
        </Button>
      ))}
    </div>
  );
}
