import { View } from '@tarojs/components';
import type { ErasureView } from '@fanqu/shared/api/member';
import { useWords } from '../../text/use-words';
import { Button } from '../../ui/Button';
import { Sheet } from '../../ui/Sheet';
import { isoDay } from '../../ui/dates';

interface Props {
  erasure: ErasureView;
  closed: boolean;
  onClose: () => void;
}

/** What is gone, and what the law has us keep, why and until when. */
export function Erased({ erasure, closed, onClose }: Props) {
  const { privacy: words, common } = useWords();
  return (
    <Sheet open title={closed ? words.closedTitle : words.erased}>
      {closed && <View className="privacy__text">{words.closedText}</View>}
      <View className="privacy__text">{erasure.erased.join('、')}</View>
      {erasure.kept.length > 0 && (
        <View className="privacy__kept">
          <View className="privacy__kept-title">{words.kept}</View>
          {erasure.kept.map((kept) => (
            <View key={kept.what}>{words.keptUntil(kept.what, kept.why, isoDay(kept.until))}</View>
          ))}
        </View>
      )}
      <Button onClick={onClose}>{common.ok}</Button>
    </Sheet>
  );
}
