import { Button, type ButtonProps } from '@tarojs/components';
import type { ReactNode } from 'react';
import './stage.scss';

interface ToyButtonProps {
  readonly children: ReactNode;
  /** One primary a screen. */
  readonly kind?: 'primary' | 'soft' | 'plain';
  readonly busy?: boolean;
  readonly off?: boolean;
  readonly label?: string;
  readonly openType?: ButtonProps['openType'];
  readonly className?: string;
  readonly onTap?: () => void;
}

/** Thick as a toy's: it goes down under the finger and comes back with a small overshoot. */
export function ToyButton({
  children,
  kind = 'primary',
  busy = false,
  off = false,
  label,
  openType,
  className = '',
  onTap,
}: ToyButtonProps): ReactNode {
  const still = busy || off;
  const looks = `fq-button fq-button--${kind}${busy ? ' fq-button--busy' : ''}${off ? ' fq-button--off' : ''} ${className}`;
  return (
    <Button
      className={looks}
      hoverClass={still ? 'none' : 'fq-button--pressed'}
      hoverStartTime={0}
      hoverStayTime={60}
      // `false` would still be an attribute on h5, and fade the words.
      disabled={still || undefined}
      openType={openType}
      ariaLabel={label}
      onClick={still ? undefined : onTap}
    >
      {children}
    </Button>
  );
}
