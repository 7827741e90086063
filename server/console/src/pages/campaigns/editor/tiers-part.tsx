import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import type { Tier } from '@fanqu/shared/api/campaign';
import type { GameView } from '@fanqu/shared/api/game';
import { Button, Input, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { usePrizes } from '../../../api/choices';
import { Needed } from '../../../ui/amounts';
import { Field } from '../../../ui/faults';
import { Rewards } from '../../../ui/rewards';
import { useSpoken } from '../../../ui/spoken';
import type { PartProps } from './body';
import { DrawTableEditor } from './draw-table';
import { Part } from './part';

interface TiersPartProps extends PartProps {
  game: GameView | null;
}

/** Score → reward: what each tier gives for sure, and what it may give by a draw. */
export function TiersPart({ body, change, disabled, game }: TiersPartProps) {
  const { t } = useTranslation();
  const { tiers } = body;
  // A luck room has no score: everyone lands in its only tier.
  const isScored = game?.kind !== 'luck';
  const set = (next: Tier[]) => change({ tiers: next });
  const last = tiers.at(-1)?.from ?? 0;
  const add = () => set([...tiers, { from: last + 10, name: '', rewards: [], draw: null }]);
  return (
    <Part step="tiers">
      <Field path="tiers" exact>
        <div className="stack">
          {tiers.map((tier, index) => (
            <OneTier
              key={index}
              tier={tier}
              index={index}
              game={game}
              isScored={isScored}
              disabled={disabled}
              change={(part) => set(tiers.map((one, at) => (at === index ? { ...one, ...part } : one)))}
              remove={() => set(tiers.filter((_, at) => at !== index))}
            />
          ))}
          {isScored && (
            <Button type="dashed" icon={<PlusOutlined />} disabled={disabled || tiers.length >= 10} onClick={add}>
              {t('editor.addTier')}
            </Button>
          )}
        </div>
      </Field>
    </Part>
  );
}

interface OneTierProps {
  tier: Tier;
  index: number;
  game: GameView | null;
  isScored: boolean;
  disabled: boolean;
  change: (part: Partial<Tier>) => void;
  remove: () => void;
}

function OneTier(props: OneTierProps) {
  const { t } = useTranslation();
  const { tier, index, disabled, change } = props;
  const prizes = usePrizes().data ?? [];
  const path = `tiers.${index}`;
  return (
    <div className="tier">
      <TierHead {...props} />
      <Rewards
        path={`${path}.rewards`}
        label={t('editor.sure')}
        value={tier.rewards}
        disabled={disabled}
        onChange={(rewards) => change({ rewards })}
      />
      <Field path={`${path}.draw`} exact>
        <label className="row">
          <Switch
            size="small"
            checked={tier.draw !== null}
            disabled={disabled}
            onChange={(on) => change({ draw: on ? { lines: [], fallbackPrizeId: '' } : null })}
          />
          {t('editor.andDraw')}
        </label>
      </Field>
      {tier.draw && (
        <DrawTableEditor
          path={`${path}.draw`}
          table={tier.draw}
          prizes={prizes}
          disabled={disabled}
          change={(draw) => change({ draw })}
        />
      )}
    </div>
  );
}

function TierHead({ tier, index, game, isScored, disabled, change, remove }: OneTierProps) {
  const { t } = useTranslation();
  const say = useSpoken();
  return (
    <div className="row top tier-head">
      {isScored && (
        <Field path={`tiers.${index}.from`}>
          <div className="row">
            <span className="soft">{t('editor.from')}</span>
            <Needed
              width={110}
              min={index === 0 ? 0 : 1}
              max={game?.maxScore ?? undefined}
              unit={game ? say(game.scoreUnit) : ''}
              value={tier.from}
              disabled={disabled || index === 0}
              onChange={(from) => change({ from })}
            />
          </div>
        </Field>
      )}
      <div className="grow">
        <Field path={`tiers.${index}.name`}>
          <Input
            maxLength={12}
            prefix={<span className="soft">{t('editor.tierLabel')}</span>}
            placeholder={t('editor.tierName')}
            value={tier.name}
            disabled={disabled}
            onChange={(event) => change({ name: event.target.value })}
          />
        </Field>
      </div>
      {index > 0 && (
        <Button
          type="text"
          icon={<DeleteOutlined />}
          disabled={disabled}
          onClick={remove}
          aria-label={t('common.remove')}
        />
      )}
    </div>
  );
}
