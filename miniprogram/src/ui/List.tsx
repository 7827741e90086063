import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon';
import './list.scss';

/** A white card of rows. */
export function List({ heading, children }: { heading?: string; children: ReactNode }) {
  return (
    <View className="list">
      {heading !== undefined && <View className="list__heading">{heading}</View>}
      <View className="list__card">{children}</View>
    </View>
  );
}

interface LineProps {
  icon?: IconName;
  title: string;
  note?: string;
  /** At the right: a value, a switch. */
  end?: ReactNode;
  onClick?: () => void;
}

export function Line({ icon, title, note, end, onClick }: LineProps) {
  return (
    <View
      className="line"
      hoverClass={onClick ? 'line--pressed' : 'none'}
      onClick={onClick}
      ariaRole={onClick && 'button'}
    >
      {icon && (
        <View className="line__icon">
          <Icon name={icon} />
        </View>
      )}
      <View className="line__words">
        <View className="line__title">{title}</View>
        {note !== undefined && <View className="line__note">{note}</View>}
      </View>
      {end !== undefined && <View className="line__end">{end}</View>}
      {onClick && (
        <View className="line__next">
          <Icon name="next" size={16} />
        </View>
      )}
    </View>
  );
}
