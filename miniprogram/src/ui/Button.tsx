import { Button as Native, type ButtonProps } from '@tarojs/components';
import type { ReactNode } from 'react';
import './button.scss';

/** In WeChat a button is one by nature; on h5 it must be told, which Taro's types of it forgot. */
const ROLE: object = { ariaRole: 'button' };

interface Props {
  children: ReactNode;
  /** One primary a screen. */
  kind?: 'primary' | 'soft' | 'plain' | 'danger';
  size?: 'large' | 'small';
  busy?: boolean;
  disabled?: boolean;
  onClick?: () => void;
  openType?: ButtonProps['openType'];
  onGetPhoneNumber?: ButtonProps['onGetPhoneNumber'];
  className?: string;
}

export function Button({
  kind = 'primary',
  size = 'large',
  busy = false,
  disabled = false,
  className,
  ...props
}: Props) {
  const { children, onClick, openType, onGetPhoneNumber } = props;
  const off = busy || disabled;
  const looks = [
    'button',
    `button--${kind}`,
    `button--${size}`,
    off && 'button--off',
    busy && 'button--busy',
    className,
  ];
  return (
    <Native
      className={looks.filter(Boolean).join(' ')}
      hoverClass={off ? 'none' : 'button--pressed'}
      hoverStayTime={60}
      disabled={off || undefined}
      {...ROLE}
      openType={openType}
      onGetPhoneNumber={onGetPhoneNumber}
      onClick={off ? undefined : onClick}
    >
      {children}
    </Native>
  );
}
