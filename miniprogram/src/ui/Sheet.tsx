import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { useWords } from '../text/use-words';
import { Icon } from './Icon';
import './sheet.scss';

interface Props {
  open: boolean;
  title?: string;
  /** Absent: the sheet has no way out but its own buttons. */
  onClose?: () => void;
  children: ReactNode;
}

/** Rises from below, over a veil; a tap on the veil closes it. Nothing is mounted while it is closed. */
export function Sheet({ open, title, onClose, children }: Props) {
  const { common } = useWords();
  if (!open) return null;
  return (
    <View className="sheet" catchMove>
      <View className="sheet__veil" onClick={onClose} />
      <View className="sheet__body" ariaRole="dialog">
        {(title !== undefined || onClose) && (
          <View className="sheet__head">
            <Text className="sheet__title">{title}</Text>
            {onClose && (
              <View className="sheet__close" onClick={onClose} ariaRole="button" ariaLabel={common.close}>
                <Icon name="close" />
              </View>
            )}
          </View>
        )}
        {children}
      </View>
    </View>
  );
}
