import { Button, Result } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useRouteError } from 'react-router';

export function Lost() {
  const { t } = useTranslation();
  return <Result status="404" title={t('errors.noPage')} extra={<Link to="/">{t('errors.toHome')}</Link>} />;
}

/** A page that broke: most often a chunk of an older build after an update, which a reload mends. */
export function Broken() {
  const { t } = useTranslation();
  const error = useRouteError();
  return (
    <Result
      status="warning"
      title={t('errors.broken')}
      subTitle={<span className="mono">{error instanceof Error ? error.message : String(error)}</span>}
      extra={
        <Button type="primary" onClick={() => window.location.reload()}>
          {t('errors.reload')}
        </Button>
      }
    />
  );
}
