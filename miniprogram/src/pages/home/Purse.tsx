import { View } from '@tarojs/components';
import type { PointsView } from '@fanqu/shared/api/points';
import { useWords } from '../../text/use-words';
import { Icon } from '../../ui/Icon';
import { goMore, goTab } from '../../ui/go';

interface Props {
  points: PointsView;
  couponCount: number;
}

/** What the member has, in two large numbers. */
export function Purse({ points, couponCount }: Props) {
  const { home, common } = useWords();
  const soon = points.expiringSoon;
  return (
    <View className="purse">
      <Half
        label={common.points}
        value={points.balance}
        note={soon ? home.expiring(soon.amount, common.monthDay(soon.at)) : home.pointsNote}
        onClick={() => goMore('points')}
      />
      <View className="purse__line" />
      <Half
        label={home.coupons}
        value={couponCount}
        note={home.couponsNote(couponCount)}
        onClick={() => goTab('coupons')}
      />
    </View>
  );
}

function Half(props: { label: string; value: number; note: string; onClick: () => void }) {
  return (
    <View className="purse__half" ariaRole="button" onClick={props.onClick}>
      <View className="purse__label">
        {props.label}
        <Icon name="next" size={16} />
      </View>
      <View className="purse__value">{props.value}</View>
      <View className="purse__note">{props.note}</View>
    </View>
  );
}
