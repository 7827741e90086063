import { View } from '@tarojs/components';
import type { PointsRow } from '@fanqu/shared/api/points';
import { useWords } from '../../text/use-words';
import { shortTime } from '../../ui/dates';

interface Props {
  row: PointsRow;
  before: PointsRow | null;
  after: PointsRow | null;
}

/** One line of the ledger: what happened, when, how much, and what was left then. Lines of a month hang together. */
export function Posting({ row, before, after }: Props) {
  const { points: words, common } = useWords();
  const month = common.month(row.at);
  const opens = before === null || common.month(before.at) !== month;
  const closes = after === null || common.month(after.at) !== month;
  const looks = [
    'posting',
    opens && 'posting--first',
    closes && 'posting--last',
    row.state === 'voided' && 'posting--voided',
  ];
  return (
    <>
      {opens && <View className="postings__month">{month}</View>}
      <View className={looks.filter(Boolean).join(' ')}>
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
