import { Image, Text, View } from '@tarojs/components';
import type { CouponView } from '@fanqu/shared/api/coupon';
import { sentence } from '../../text/sentence';
import { useWords } from '../../text/use-words';
import { Bone } from '../../ui/Bone';
import { Button } from '../../ui/Button';
import { useCountdown } from '../../ui/use-countdown';
import { useTillCode } from './use-till-code';

/** The one-time code for the till: it changes every minute, so a picture of it is worth nothing. */
export function TillCode({ coupon, onGone }: { coupon: CouponView; onGone: () => Promise<void> }) {
  const { coupon: words } = useWords();
  const { code, fault, renew } = useTillCode(coupon.id, onGone);
  const seconds = useCountdown(code?.expiresAt ?? null);
  if (fault) {
    return (
      <View className="till">
        <View className="till__fault">{sentence(fault)}</View>
        <Button kind="soft" className="button--fit" onClick={renew}>
          {words.refreshNow}
        </Button>
      </View>
    );
  }
  return (
    <View className="till">
      <View className="till__title">{words.show}</View>
      <View className="till__frame">
        {code ? <Image className="till__qr" src={code.qr} /> : <Bone width={200} height={200} />}
      </View>
      <View className="till__code" ariaLabel={words.code}>
        {spaced(code?.code ?? '············')}
      </View>
      <View className="till__track">
        <View className="till__left" style={{ width: `${Math.min(100, (seconds / 60) * 100)}%` }} />
      </View>
      <Text className="till__note">{code && seconds > 0 ? words.refresh(seconds) : words.refreshing}</Text>
    </View>
  );
}

function spaced(code: string): string {
  const group = code.length % 3 === 0 ? /(.{3})(?=.)/g : /(.{4})(?=.)/g;
  return code.replace(group, '$1 ');
}
