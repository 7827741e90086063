import { Button, Descriptions, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { request } from '../../api/request';
import { useWrite } from '../../api/write';
import { useStaff } from '../../auth/staff';
import { useConfirm } from '../../ui/confirm';
import { Page, Panel } from '../../ui/page';
import { StateTag } from '../../ui/state-tag';
import { LANGUAGES, speak } from '../../words';
import { TotpSetupDialog } from './totp-setup';

export default function AccountPage() {
  const { t, i18n } = useTranslation();
  const staff = useStaff();
  const items = [
    { key: 'name', label: t('staff.name'), children: staff.name },
    { key: 'account', label: t('staff.account'), children: <span className="mono">{staff.account}</span> },
    { key: 'role', label: t('staff.role'), children: t(`roles.${staff.role}`) },
    { key: 'brand', label: t('account.brand'), children: staff.brand.name },
    { key: 'store', label: t('staff.store'), children: staff.storeCode ?? '–' },
    {
      key: 'language',
      label: t('account.language'),
      children: (
        <Segmented
          size="small"
          value={i18n.language === 'en' ? 'en' : 'zh'}
          options={LANGUAGES.map((value) => ({ value, label: value === 'zh' ? '中文' : 'English' }))}
          onChange={speak}
        />
      ),
    },
  ];
  return (
    <Page title={t('account.title')}>
      <div className="stack" style={{ maxWidth: 620 }}>
        <Panel>
          <Descriptions size="small" colon={false} column={1} items={items} styles={{ label: { width: 96 } }} />
        </Panel>
        <Totp isOn={staff.totpOn} />
      </div>
    </Page>
  );
}

function Totp({ isOn }: { isOn: boolean }) {
  const { t } = useTranslation();
  const confirm = useConfirm();
  const [settingUp, setSettingUp] = useState(false);
  const drop = useWrite<null, unknown>({ send: (_, key) => request('DELETE', 'totp', { key }), stale: [['me']] });
  const ask = () =>
    confirm({
      title: t('totp.dropTitle'),
      lines: [t('totp.dropOne'), t('totp.dropTwo')],
      yes: t('totp.drop'),
      danger: true,
      run: () => drop.write(null),
    });
  const button = isOn ? (
    <Button danger type="text" loading={drop.busy} onClick={ask}>
      {t('totp.drop')}
    </Button>
  ) : (
    <Button type="primary" onClick={() => setSettingUp(true)}>
      {t('totp.setUp')}
    </Button>
  );
  return (
    <Panel title={t('totp.title')} extra={button}>
      <StateTag tone={isOn ? 'on' : 'off'}>{t(isOn ? 'totp.on' : 'totp.off')}</StateTag>
      <p className="soft" style={{ margin: '8px 0 0' }}>
        {t('totp.note')}
      </p>
      {settingUp && <TotpSetupDialog close={() => setSettingUp(false)} />}
    </Panel>
  );
}
