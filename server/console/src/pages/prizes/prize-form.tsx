import type { PrizeBody, PrizeKind, PrizeTerms, PrizeView } from '@fanqu/shared/api/prize';
import { PRIZE_SPRITES } from '@fanqu/shared/api/sprites';
import { Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { request } from '../../api/request';
import { useMay } from '../../auth/staff';
import { Count, Yuan } from '../../ui/amounts';
import { Field } from '../../ui/faults';
import { FormDrawer } from '../../ui/form-drawer';
import { SpritePicker } from '../../ui/sprite-picker';
import { TermsFields } from './terms-fields';

const NEW: PrizeBody = {
  name: '',
  terms: { kind: 'points', amount: 10 },
  sprite: 'coin',
  valueFen: 0,
  costFen: 0,
  stock: null,
  perMember: null,
  perDay: null,
};

const STARTS: Record<PrizeKind, { terms: PrizeTerms; sprite: string; stock: number | null }> = {
  points: { terms: { kind: 'points', amount: 10 }, sprite: 'coin', stock: null },
  growth: { terms: { kind: 'growth', amount: 10 }, sprite: 'crown', stock: null },
  coupon: { terms: { kind: 'coupon', templateId: '' }, sprite: 'ticket', stock: 100 },
  goods: { terms: { kind: 'goods' }, sprite: 'wrapped-gift', stock: 10 },
  code: { terms: { kind: 'code', howToUse: '' }, sprite: 'admission-tickets', stock: 0 },
  thanks: { terms: { kind: 'thanks' }, sprite: 'smiling-face-with-smiling-eyes', stock: null },
};

const KINDS = Object.keys(STARTS) as PrizeKind[];
const BOUNDLESS: readonly PrizeKind[] = ['points', 'growth', 'thanks'];

export function PrizeForm({ prize, close }: { prize: PrizeView | null; close: () => void }) {
  const { t } = useTranslation();
  return (
    <FormDrawer<PrizeBody>
      title={prize ? prize.name : t('prizes.create')}
      name={`prize.${prize?.id ?? 'new'}`}
      saved={prize ? bodyOf(prize) : NEW}
      revision={prize?.revision}
      yes={prize ? t('common.save') : t('prizes.create')}
      disabled={!useMay('prizes.write')}
      stale={[['prizes']]}
      close={close}
      send={(body, key, revision) =>
        prize
          ? request('PUT', `prizes/${prize.id}`, { body: { ...body, revision }, key })
          : request('POST', 'prizes', { body, key })
      }
    >
      {(body, change) => <PrizeFields body={body} change={change} isNew={!prize} />}
    </FormDrawer>
  );
}

function bodyOf({ name, terms, sprite, valueFen, costFen, stock, perMember, perDay }: PrizeView): PrizeBody {
  return { name, terms, sprite, valueFen, costFen, stock, perMember, perDay };
}

interface PrizeFieldsProps {
  body: PrizeBody;
  change: (part: Partial<PrizeBody>) => void;
  isNew: boolean;
}

function PrizeFields({ body, change, isNew }: PrizeFieldsProps) {
  const { t } = useTranslation();
  const { kind } = body.terms;
  const everUnbounded = BOUNDLESS.includes(kind);
  return (
    <>
      <Field path="terms" label={t('prizes.columns.kind')} hint={t(`prizes.hints.${kind}`)} exact>
        <Select
          value={kind}
          disabled={!isNew}
          options={KINDS.map((value) => ({ value, label: t(`prizes.kinds.${value}`) }))}
          onChange={(value) => change(STARTS[value])}
        />
      </Field>
      <TermsFields terms={body.terms} change={(terms) => change({ terms })} />
      <div className="row top" style={{ gap: 16 }}>
        <div className="grow">
          <Field path="name" label={t('prizes.columns.name')} hint={t('prizes.nameHint')}>
            <Input maxLength={30} showCount value={body.name} onChange={(e) => change({ name: e.target.value })} />
          </Field>
        </div>
        <Field path="sprite" label={t('prizes.sprite')}>
          <SpritePicker value={body.sprite} choices={PRIZE_SPRITES} onChange={(sprite) => change({ sprite })} />
        </Field>
      </div>
      <div className="two">
        <Field path="valueFen" label={t('prizes.columns.value')} hint={t('prizes.valueHint')}>
          <Yuan width="100%" value={body.valueFen} onChange={(fen) => change({ valueFen: fen ?? 0 })} />
        </Field>
        <Field path="costFen" label={t('prizes.columns.cost')} hint={t('prizes.costHint')}>
          <Yuan width="100%" value={body.costFen} onChange={(fen) => change({ costFen: fen ?? 0 })} />
        </Field>
      </div>
      {kind !== 'code' && (
        <Field
          path="stock"
          label={t('prizes.stock')}
          hint={isNew ? t(everUnbounded ? 'prizes.stockFree' : 'prizes.stockHint') : t('prizes.stockLater')}
        >
          <Count
            width="100%"
            value={body.stock}
            disabled={!isNew}
            placeholder={everUnbounded ? t('common.unbounded') : ''}
            onChange={(stock) => change({ stock: stock ?? (everUnbounded ? null : 0) })}
          />
        </Field>
      )}
      <div className="two">
        <Field path="perMember" label={t('prizes.perMember')}>
          <Count
            width="100%"
            min={1}
            value={body.perMember}
            placeholder={t('common.unbounded')}
            onChange={(perMember) => change({ perMember })}
          />
        </Field>
        <Field path="perDay" label={t('prizes.perDay')} hint={t('prizes.perDayHint')}>
          <Count
            width="100%"
            min={1}
            value={body.perDay}
            placeholder={t('common.unbounded')}
            onChange={(perDay) => change({ perDay })}
          />
        </Field>
      </div>
    </>
  );
}
