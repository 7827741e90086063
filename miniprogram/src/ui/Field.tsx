import { Input, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import './field.scss';

interface Props {
  label: string;
  value: string;
  hint?: string;
  /** What is wrong with it, in words. */
  fault?: string | null;
  type?: 'text' | 'number' | 'nickname';
  most?: number;
  onInput: (value: string) => void;
  /** At the right of the line, such as a button that sends a code. */
  end?: ReactNode;
}

export function Field({ label, value, hint, fault, type = 'text', most = 60, onInput, end }: Props) {
  return (
    <View className="field">
      <View className="field__label">{label}</View>
      <View className={fault ? 'field__line field__line--fault' : 'field__line'}>
        <Input
          className="field__input"
          value={value}
          type={type}
          maxlength={most}
          placeholder={hint}
          placeholderClass="field__hint"
          cursorSpacing={80}
          onInput={(event) => onInput(event.detail.value)}
        />
        {end}
      </View>
      {fault && <View className="field__fault">{fault}</View>}
    </View>
  );
}
