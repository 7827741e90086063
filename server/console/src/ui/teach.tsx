import type { ReactNode } from 'react';
import { Sprite } from './sprite';

interface TeachProps {
  sprite: string;
  title: string;
  /** One thing to do. */
  children?: ReactNode;
  action?: ReactNode;
}

/** What an empty place says. */
export function Teach({ sprite, title, children, action }: TeachProps) {
  return (
    <div className="teach">
      <Sprite name={sprite} size={56} />
      <h3>{title}</h3>
      {children && <p>{children}</p>}
      {action}
    </div>
  );
}
