import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { DeliveryView, WinView } from '@fanqu/shared/api/prize';
import { useWords } from '../../text/use-words';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { Sprite } from '../../ui/Sprite';
import { goMore } from '../../ui/go';

/** One prize: the thing itself, where it came from, and the one thing to do about it. */
export function Win({ win, onAddress }: { win: WinView; onAddress: () => void }) {
  const { wins: words, common } = useWords();
  const { couponId, code, delivery } = win;
  return (
    <View className="win">
      <View className="win__head">
        <View className="win__sprite">
          <Sprite name={win.prize.sprite} size={44} />
        </View>
        <View className="win__words">
          <View className="win__name">{win.prize.name}</View>
          <View className="win__from">{words.from(win.campaign.title, common.monthDay(win.at))}</View>
        </View>
        <View className={delivery?.state === 'address-needed' ? 'chip chip--on' : 'chip'}>
          {delivery ? words.delivery[delivery.state] : words.arrived}
        </View>
      </View>
      {code !== null && <Code code={code} howToUse={win.howToUse} />}
      {couponId !== null && (
        <Button kind="soft" size="small" className="win__act" onClick={() => goMore('coupon', { id: couponId })}>
          {words.seeCoupon}
        </Button>
      )}
      {delivery && <Delivery delivery={delivery} onAddress={onAddress} />}
    </View>
  );
}

function Code({ code, howToUse }: { code: string; howToUse: string | null }) {
  return (
    <View className="win__more">
      <View className="win__code" ariaRole="button" onClick={() => copy(code)}>
        <Text selectable>{code}</Text>
        <Icon name="copy" />
      </View>
      {howToUse !== null && <View className="win__from">{howToUse}</View>}
    </View>
  );
}

function Delivery({ delivery, onAddress }: { delivery: DeliveryView; onAddress: () => void }) {
  const { wins: words } = useWords();
  const { address, carrier, trackingNo, state } = delivery;
  if (state === 'address-needed') {
    return (
      <Button size="small" className="win__act" onClick={onAddress}>
        {words.fillAddress}
      </Button>
    );
  }
  return (
    <View className="win__more">
      {address && (
        <View className="win__address">
          <Icon name="pin" />
          <View className="win__words">
            <View>{`${address.name} ${address.phone}`}</View>
            <View className="win__from">{`${address.region} ${address.street}`}</View>
          </View>
        </View>
      )}
      {trackingNo !== null && (
        <View className="win__code" ariaRole="button" onClick={() => copy(trackingNo)}>
          <Text selectable>{words.tracking(carrier ?? '', trackingNo)}</Text>
          <Icon name="copy" />
        </View>
      )}
      {state === 'to-send' && (
        <View className="win__change" ariaRole="button" onClick={onAddress}>
          {words.changeAddress}
        </View>
      )}
    </View>
  );
}

/** WeChat and the h5 page both say themselves that it was copied. */
function copy(text: string): void {
  void Taro.setClipboardData({ data: text });
}
