import { View } from '@tarojs/components';
import type { CouponView } from '@fanqu/shared/api/coupon';
import { useWords } from '../../text/use-words';
import { Button } from '../../ui/Button';
import { Sprite } from '../../ui/Sprite';
import { shortTime } from '../../ui/dates';
import { goTab } from '../../ui/go';

/** In the code's place when there is none to show: why, and what is next. */
export function Spent({ coupon }: { coupon: CouponView }) {
  const { coupon: words, coupons, common } = useWords();
  if (coupon.state === 'upcoming') {
    return (
      <Note sprite="hourglass-not-done" title={words.upcomingTitle} text={coupons.from(common.monthDay(coupon.from))} />
    );
  }
  if (coupon.state === 'used') {
    return (
      <Note
        sprite="party-popper"
        title={words.usedTitle}
        text={words.usedText(coupon.usedStore, shortTime(coupon.usedAt ?? 0))}
        again
      />
    );
  }
  return <Note sprite="hourglass-not-done" title={words.expiredTitle} text={words.again} again />;
}

function Note(props: { sprite: string; title: string; text: string; again?: boolean }) {
  const { common } = useWords();
  return (
    <View className="till">
      <Sprite name={props.sprite} size={96} />
      <View className="till__title">{props.title}</View>
      <View className="till__fault">{props.text}</View>
      {props.again && (
        <Button kind="soft" className="button--fit" onClick={() => goTab('games')}>
          {common.goPlay}
        </Button>
      )}
    </View>
  );
}
