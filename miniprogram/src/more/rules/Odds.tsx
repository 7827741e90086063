import { View } from '@tarojs/components';
import type { RulesPage } from '@fanqu/shared/api/campaign';
import { useWords } from '../../text/use-words';

/** What can be won, how many there are and how likely each is: all of it, before the first play. */
export function Odds({ table }: { table: RulesPage['odds'][number] }) {
  const { rules: words } = useWords();
  return (
    <View className="odds">
      <View className="odds__tier">{table.tier}</View>
      <View className="odds__row odds__row--head">
        <View className="odds__prize">{words.prize}</View>
        <View className="odds__quantity">{words.quantity}</View>
        <View className="odds__chance">{words.chance}</View>
      </View>
      {table.rows.map((row) => (
        <View key={row.prize} className="odds__row">
          <View className="odds__prize">
            {row.prize}
            {row.valueFen > 0 && <View className="odds__value">{words.value(row.valueFen)}</View>}
          </View>
          <View className="odds__quantity">{row.quantity}</View>
          <View className="odds__chance">{row.odds}</View>
        </View>
      ))}
    </View>
  );
}
