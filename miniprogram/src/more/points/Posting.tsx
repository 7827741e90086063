import { View } from '@tarojs/components';
import type { PointsRow } from '@fanqu/shared/api/points';
import { useWords } from '../../text/use-words';
import { shortTime } from '../../ui/dates';

/** One line of the ledger: what happened, when, how much, and what was left then. */
export function Posting({ row, before }: { row: PointsRow; before: PointsRow | null }) {
  const { points: words, common } = useWords();
  const month = common.month(row.at);
  const opensMonth = before === null || common.month(before.at) !== month;
  return (
    <>
      {opensMonth && <View className="postings__month">{month}</View>}
      <View className={row.state === 'voided' ? 'posting posting--voided' : 'posting'}>
        <View className="posting__words">
          <View className="posting__text">{row.text}</View>
          <View className="posting__when">
            {shortTime(row.at)}
            {row.state !== 'posted' && <View className="posting__state">{words[row.state]}</View>}
          </View>
        </View>
        <View className="posting__numbers">
          <View className={row.amount > 0 ? 'posting__amount posting__amount--in' : 'posting__amount'}>
            {signed(row.amount)}
          </View>
          <View className="posting__when">{words.after(row.balanceAfter)}</View>
        </View>
      </View>
    </>
  );
}

function signed(amount: number): string {
  return amount > 0 ? `+${amount}` : String(amount);
}
