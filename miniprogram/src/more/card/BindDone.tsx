import { View } from '@tarojs/components';
import type { BindResult } from '@fanqu/shared/api/card';
import { useWords } from '../../text/use-words';
import { Button } from '../../ui/Button';
import { LevelCard } from '../../ui/LevelCard';
import { Sheet } from '../../ui/Sheet';

/** What came along, said once and shown as the card itself. */
export function BindDone({ result, onClose }: { result: BindResult | null; onClose: () => void }) {
  const { card, common } = useWords();
  if (!result) return null;
  const lines = [
    result.pointsBroughtAlong > 0 && card.brought(result.pointsBroughtAlong),
    result.mergedMemberId !== null && card.merged,
    card.welcome,
  ].filter((line): line is string => line !== false);
  return (
    <Sheet open title={result.existing ? card.doneExisting : card.doneNew}>
      <LevelCard card={result.card} />
      <View className="bind-done">
        {lines.map((line) => (
          <View key={line}>{line}</View>
        ))}
      </View>
      <Button onClick={onClose}>{common.ok}</Button>
    </Sheet>
  );
}
