import { InputNumber } from 'antd';

interface AmountProps {
  value: number | null;
  onChange: (amount: number | null) => void;
  min?: number;
  max?: number;
  unit?: string;
  placeholder?: string;
  disabled?: boolean;
  width?: number | string;
  autoFocus?: boolean;
}

/** A whole number; empty is null, which the caller reads as "no bound" or "not given". */
export function Count({ value, onChange, min = 0, max = 1_000_000_000, unit, width = 140, ...rest }: AmountProps) {
  return (
    <InputNumber<number>
      {...rest}
      value={value}
      min={min}
      max={max}
      precision={0}
      suffix={unit && <span className="soft small">{unit}</span>}
      style={{ width }}
      onChange={onChange}
    />
  );
}

/** For counts that must be there: clearing the field falls back to the least. */
export function Needed({
  onChange,
  min = 0,
  ...rest
}: Omit<AmountProps, 'onChange'> & { onChange: (n: number) => void }) {
  return <Count {...rest} min={min} onChange={(amount) => onChange(amount ?? min)} />;
}

/** Money: typed in yuan, kept in fen. */
export function Yuan({ value, onChange, min = 0, width = 140, placeholder, disabled }: AmountProps) {
  return (
    <InputNumber<number>
      value={value === null ? null : value / 100}
      min={min / 100}
      max={10_000_000}
      precision={2}
      prefix="¥"
      placeholder={placeholder}
      disabled={disabled}
      style={{ width }}
      onChange={(yuan) => onChange(yuan === null ? null : Math.round(yuan * 100))}
    />
  );
}
