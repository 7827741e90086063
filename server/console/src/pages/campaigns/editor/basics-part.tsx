import { STAGES, type Stage } from '@fanqu/shared/api/common';
import { Checkbox, DatePicker, Input, Radio } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { Field } from '../../../ui/faults';
import type { PartProps } from './body';
import { Part } from './part';

export function BasicsPart({ body, change, disabled }: PartProps) {
  const { t } = useTranslation();
  return (
    <Part step="basics">
      <Field path="title" label={t('editor.fields.title')}>
        <Input
          value={body.title}
          maxLength={40}
          showCount
          disabled={disabled}
          onChange={(event) => change({ title: event.target.value })}
        />
      </Field>
      <Window body={body} change={change} disabled={disabled} />
      <Audience body={body} change={change} disabled={disabled} />
    </Part>
  );
}

function Window({ body, change, disabled }: PartProps) {
  const { t } = useTranslation();
  const days = (body.endsAt - body.startsAt) / 86_400_000;
  return (
    <div className="two">
      <Field path="startsAt" label={t('editor.fields.startsAt')}>
        <Moment at={body.startsAt} disabled={disabled} choose={(startsAt) => change({ startsAt })} />
      </Field>
      <Field path="endsAt" label={t('editor.fields.endsAt')} hint={t('editor.lasts', { days: days.toFixed(1) })}>
        <Moment at={body.endsAt} disabled={disabled} choose={(endsAt) => change({ endsAt })} />
      </Field>
    </div>
  );
}

function Moment({ at, choose, disabled }: { at: number; choose: (at: number) => void; disabled: boolean }) {
  return (
    <DatePicker
      showTime={{ format: 'HH:mm' }}
      format="YYYY-MM-DD HH:mm"
      allowClear={false}
      value={dayjs(at)}
      disabled={disabled}
      style={{ width: '100%' }}
      onChange={(chosen) => chosen && choose(chosen.startOf('minute').valueOf())}
    />
  );
}

function Audience({ body, change, disabled }: PartProps) {
  const { t } = useTranslation();
  const { stages } = body.audience;
  const isEveryone = STAGES.every((stage) => stages.includes(stage));
  const choose = (chosen: Stage[]) =>
    change({ audience: { stages: STAGES.filter((stage) => chosen.includes(stage)) } });
  return (
    <Field path="audience" label={t('editor.fields.audience')}>
      <Radio.Group
        value={isEveryone}
        disabled={disabled}
        onChange={(event) => choose(event.target.value === true ? [...STAGES] : ['card', 'buyer'])}
        options={[
          { value: true, label: t('editor.everyone') },
          { value: false, label: t('editor.someStages') },
        ]}
      />
      {!isEveryone && (
        <Checkbox.Group
          style={{ display: 'flex', marginTop: 8 }}
          value={stages}
          disabled={disabled}
          options={STAGES.map((stage) => ({ value: stage, label: t(`stages.${stage}`) }))}
          onChange={choose}
        />
      )}
    </Field>
  );
}
