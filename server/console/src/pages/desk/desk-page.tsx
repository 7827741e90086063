import type { CouponLook, RedemptionView } from '@fanqu/shared/api/coupon';
import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStores } from '../../api/choices';
import { useStaff } from '../../auth/staff';
import { Page } from '../../ui/page';
import { CodeEntry } from './code-entry';
import './desk.css';
import { FoundCoupon } from './found-coupon';
import { Redeemed } from './redeemed';
import { RedemptionList } from './redemption-list';

const LAST_STORE = 'fanqu.console.store';

type At =
  { step: 'code' } | { step: 'look'; code: string; look: CouponLook } | { step: 'done'; redemption: RedemptionView };

/** The till: scan or type a code, look, redeem; a mistake can be undone. */
export default function DeskPage() {
  const { t } = useTranslation();
  const staff = useStaff();
  const [store, setStore] = useState(staff.storeCode ?? localStorage.getItem(LAST_STORE) ?? '');
  const [at, setAt] = useState<At>({ step: 'code' });
  const again = () => setAt({ step: 'code' });
  const choose = (code: string) => {
    localStorage.setItem(LAST_STORE, code);
    setStore(code);
  };
  return (
    <Page
      title={t('desk.title')}
      note={t('desk.note')}
      action={<StoreChoice store={store} choose={choose} isFixed={staff.storeCode !== null} />}
    >
      <div className="desk">
        <section className="panel padded desk-till">
          {at.step === 'code' && <CodeEntry found={(code, look) => setAt({ step: 'look', code, look })} />}
          {at.step === 'look' && (
            <FoundCoupon
              code={at.code}
              look={at.look}
              store={store}
              again={again}
              done={(redemption) => setAt({ step: 'done', redemption })}
            />
          )}
          {at.step === 'done' && <Redeemed redemption={at.redemption} again={again} />}
        </section>
        <section className="grow">
          <h2 className="section-title">{t('desk.latest')}</h2>
          <RedemptionList />
        </section>
      </div>
    </Page>
  );
}

interface StoreChoiceProps {
  store: string;
  choose: (code: string) => void;
  /** A guide stands in one store. */
  isFixed: boolean;
}

function StoreChoice({ store, choose, isFixed }: StoreChoiceProps) {
  const { t } = useTranslation();
  const stores = useStores().data ?? [];
  return (
    <>
      <span className="soft">{t('desk.store')}</span>
      <Select
        style={{ width: 220 }}
        value={store || undefined}
        disabled={isFixed}
        placeholder={t('desk.chooseStore')}
        options={stores.map(({ code, name, city }) => ({ value: code, label: `${name} · ${city}` }))}
        onChange={choose}
      />
    </>
  );
}
