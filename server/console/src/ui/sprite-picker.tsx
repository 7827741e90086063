import { Button, Popover } from 'antd';
import { useState } from 'react';
import { Sprite } from './sprite';
import './sprite-picker.css';

interface SpritePickerProps {
  value: string;
  onChange: (name: string) => void;
  /** Those the phone carries at this place; another name would fall back to a plain gift there. */
  choices: readonly string[];
  disabled?: boolean;
}

export function SpritePicker({ value, onChange, choices, disabled }: SpritePickerProps) {
  const [open, setOpen] = useState(false);
  const choose = (name: string) => {
    onChange(name);
    setOpen(false);
  };
  const grid = <SpriteGrid value={value} choices={choices} choose={choose} />;
  return (
    <Popover trigger="click" placement="bottomLeft" open={open} onOpenChange={setOpen} content={grid}>
      <Button disabled={disabled} className="sprite-button">
        <Sprite name={value} size={20} />
        <span className="small soft">{value}</span>
      </Button>
    </Popover>
  );
}

interface SpriteGridProps {
  value: string;
  choices: readonly string[];
  choose: (name: string) => void;
}

function SpriteGrid({ value, choices, choose }: SpriteGridProps) {
  const names = choices.includes(value) || !value ? choices : [value, ...choices];
  return (
    <div className="sprite-grid">
      {names.map((name) => (
        <button key={name} type="button" title={name} aria-pressed={name === value} onClick={() => choose(name)}>
          <Sprite name={name} size={28} />
        </button>
      ))}
    </div>
  );
}
