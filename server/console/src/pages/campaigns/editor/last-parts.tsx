import { Input, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Field } from '../../../ui/faults';
import { Rewards } from '../../../ui/rewards';
import type { PartProps } from './body';
import { Part } from './part';

/** The law's other mode: no draw, fixed rewards. Minors always get it. */
export function NoDrawPart({ body, change, disabled }: PartProps) {
  const { t } = useTranslation();
  const { noDraw } = body;
  return (
    <Part step="noDraw">
      <Field path="noDraw.on">
        <label className="row">
          <Switch
            size="small"
            checked={noDraw.on}
            disabled={disabled}
            onChange={(on) => change({ noDraw: { ...noDraw, on } })}
          />
          {t('editor.noDrawOn')}
        </label>
      </Field>
      <Rewards
        path="noDraw.rewards"
        label={t('editor.noDrawRewards')}
        hint={t('editor.noDrawHint')}
        value={noDraw.rewards}
        disabled={disabled}
        onChange={(rewards) => change({ noDraw: { ...noDraw, rewards } })}
      />
    </Part>
  );
}

export function RulesPart({ body, change, disabled }: PartProps) {
  const { t } = useTranslation();
  return (
    <Part step="rules">
      <Field path="rulesExtra" hint={t('editor.rulesHint')}>
        <Input.TextArea
          autoSize={{ minRows: 3, maxRows: 10 }}
          value={body.rulesExtra.join('\n')}
          placeholder={t('editor.rulesExample')}
          disabled={disabled}
          onChange={(event) => change({ rulesExtra: event.target.value ? event.target.value.split('\n') : [] })}
        />
      </Field>
    </Part>
  );
}

export function SharePart({ body, change, disabled }: PartProps) {
  const { t } = useTranslation();
  return (
    <Part step="share">
      <Field path="shareTitle" label={t('editor.fields.shareTitle')}>
        <Input
          maxLength={30}
          showCount
          value={body.shareTitle}
          disabled={disabled}
          onChange={(event) => change({ shareTitle: event.target.value })}
        />
      </Field>
      <Field
        path="inviteOn"
        hint={
          <>
            {t('editor.inviteHint')} <Link to="/brand">{t('editor.inviteTerms')}</Link>
          </>
        }
      >
        <label className="row">
          <Switch
            size="small"
            checked={body.inviteOn}
            disabled={disabled}
            onChange={(inviteOn) => change({ inviteOn })}
          />
          {t('editor.fields.inviteOn')}
        </label>
      </Field>
    </Part>
  );
}
