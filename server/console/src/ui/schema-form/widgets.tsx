import type { RegistryWidgetsType, WidgetProps } from '@rjsf/utils';
import { ColorPicker, Input, Segmented, Select, Slider, Switch } from 'antd';
import { useSpoken } from '../spoken';
import { SpritePicker } from '../sprite-picker';
import { Needed } from '../amounts';
import { worded } from './looks';
import type { Settings } from './validator';

type Drawn = WidgetProps<Settings>;

/** A range short enough to see whole is a slider beside its number. */
const SLIDER_STEPS = 60;

function Whole({ schema, value, onChange, disabled }: Drawn) {
  const say = useSpoken();
  const { minimum = 0, maximum = 1_000_000, multipleOf = 1 } = schema;
  const unit = worded(schema)['x-unit'];
  const number = typeof value === 'number' ? value : minimum;
  const slides = (maximum - minimum) / multipleOf <= SLIDER_STEPS;
  return (
    <div className="row">
      {slides && (
        <Slider
          className="grow"
          min={minimum}
          max={maximum}
          step={multipleOf}
          value={number}
          onChange={onChange}
          disabled={disabled}
          tooltip={{ open: false }}
          style={{ margin: '0 10px 0 6px' }}
        />
      )}
      <Needed
        min={minimum}
        max={maximum}
        unit={unit && say(unit)}
        value={number}
        onChange={onChange}
        disabled={disabled}
        width={slides ? 84 : 140}
      />
    </div>
  );
}

function Words({ schema, value, onChange, disabled }: Drawn) {
  return (
    <Input
      value={String(value ?? '')}
      maxLength={schema.maxLength}
      count={{ show: true, max: schema.maxLength }}
      disabled={disabled}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

function Lines({ schema, value, onChange, disabled }: Drawn) {
  return (
    <Input.TextArea
      value={String(value ?? '')}
      maxLength={schema.maxLength}
      showCount
      autoSize={{ minRows: 2, maxRows: 6 }}
      disabled={disabled}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

function Pick({ schema, value, onChange, disabled }: Drawn) {
  const say = useSpoken();
  const options = (worded(schema)['x-options'] ?? []).map((option) => ({
    value: option.value,
    label: say(option.label),
  }));
  const choose = (key: string) => onChange(key);
  if (options.length > 4)
    return <Select options={options} value={value as string} onChange={choose} disabled={disabled} />;
  return <Segmented options={options} value={value as string} onChange={choose} disabled={disabled} />;
}

function Flag({ value, onChange, disabled }: Drawn) {
  return <Switch size="small" checked={value === true} onChange={(on) => onChange(on)} disabled={disabled} />;
}

function Colour({ value, onChange, disabled }: Drawn) {
  return (
    <ColorPicker
      disabledAlpha
      showText
      format="hex"
      size="small"
      value={String(value ?? '#ffffff')}
      disabled={disabled}
      onChangeComplete={(colour) => onChange(colour.toHexString().slice(0, 7))}
    />
  );
}

function SpriteChoice({ value, onChange, disabled, registry }: Drawn) {
  const { sprites } = registry.formContext as { sprites: readonly string[] };
  return <SpritePicker value={String(value ?? '')} onChange={onChange} choices={sprites} disabled={disabled} />;
}

export const widgets: RegistryWidgetsType<Settings> = {
  whole: Whole,
  text: Words,
  lines: Lines,
  pick: Pick,
  flag: Flag,
  colour: Colour,
  sprite: SpriteChoice,
};
