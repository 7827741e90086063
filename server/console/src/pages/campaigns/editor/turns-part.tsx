import type { TurnRules } from '@fanqu/shared/api/campaign';
import { Checkbox, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { Needed } from '../../../ui/amounts';
import { Field } from '../../../ui/faults';
import type { PartProps } from './body';
import { Part } from './part';

const TASKS = ['bind-card', 'complete-profile'] as const;

export function TurnsPart({ body, change, disabled }: PartProps) {
  const { t } = useTranslation();
  const { turns } = body;
  const set = (part: Partial<TurnRules>) => change({ turns: { ...turns, ...part } });
  const unit = t('editor.times');
  return (
    <Part step="turns">
      <div className="two">
        <Field path="turns.freePerDay" label={t('editor.freePerDay')}>
          <Needed
            max={100}
            unit={unit}
            value={turns.freePerDay}
            disabled={disabled}
            onChange={(freePerDay) => set({ freePerDay })}
          />
        </Field>
        <Field path="turns.total" label={t('editor.totalTurns')} hint={t('editor.totalTurnsHint')}>
          <Needed
            max={10_000}
            unit={unit}
            value={turns.total}
            disabled={disabled}
            onChange={(total) => set({ total })}
          />
        </Field>
      </div>
      <ByPoints turns={turns} set={set} disabled={disabled} />
      <ByTask turns={turns} set={set} disabled={disabled} />
    </Part>
  );
}

interface TurnProps {
  turns: TurnRules;
  set: (part: Partial<TurnRules>) => void;
  disabled: boolean;
}

function ByPoints({ turns, set, disabled }: TurnProps) {
  const { t } = useTranslation();
  const { byPoints } = turns;
  return (
    <Field path="turns.byPoints" label={t('editor.byPoints')} exact>
      <div className="row" style={{ minHeight: 30 }}>
        <Switch
          size="small"
          checked={byPoints !== null}
          disabled={disabled}
          onChange={(on) => set({ byPoints: on ? { price: 20, perDay: 1 } : null })}
        />
        {byPoints && (
          <>
            <Needed
              min={1}
              width={120}
              unit={t('editor.pointsEach')}
              value={byPoints.price}
              disabled={disabled}
              onChange={(price) => set({ byPoints: { ...byPoints, price } })}
            />
            <span className="soft">{t('editor.atMostADay')}</span>
            <Needed
              min={1}
              max={100}
              width={90}
              unit={t('editor.times')}
              value={byPoints.perDay}
              disabled={disabled}
              onChange={(perDay) => set({ byPoints: { ...byPoints, perDay } })}
            />
          </>
        )}
      </div>
    </Field>
  );
}

function ByTask({ turns, set, disabled }: TurnProps) {
  const { t } = useTranslation();
  const turnsFor = (task: (typeof TASKS)[number]) => turns.byTask.find((one) => one.task === task)?.turns ?? 0;
  const give = (task: (typeof TASKS)[number], count: number) => {
    const others = turns.byTask.filter((one) => one.task !== task);
    set({ byTask: count > 0 ? [...others, { task, turns: count }] : others });
  };
  return (
    <Field path="turns.byTask" label={t('editor.byTask')}>
      {TASKS.map((task) => (
        <div key={task} className="row" style={{ minHeight: 34 }}>
          <Checkbox
            checked={turnsFor(task) > 0}
            disabled={disabled}
            onChange={(e) => give(task, e.target.checked ? 1 : 0)}
          >
            {t(`editor.tasks.${task}`)}
          </Checkbox>
          {turnsFor(task) > 0 && (
            <Needed
              min={1}
              max={100}
              width={90}
              unit={t('editor.times')}
              value={turnsFor(task)}
              disabled={disabled}
              onChange={(count) => give(task, count)}
            />
          )}
        </div>
      ))}
    </Field>
  );
}
