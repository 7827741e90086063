import { Image, Text, View } from '@tarojs/components';
import { useSession } from '../../store/session';
import { useWords } from '../../text/use-words';

/** The brand's logo, or its first letter on the accent; and a greeting to a known name. */
export function BrandMark() {
  const { home } = useWords();
  const brand = useSession((state) => state.brand);
  const nickname = useSession((state) => state.member?.nickname ?? null);
  if (!brand) return null;
  const hello = home.hello(new Date().getHours());
  return (
    <View className="brand-mark">
      {brand.logoUrl === null ? (
        <View className="brand-mark__logo">{brand.name.slice(0, 1)}</View>
      ) : (
        <Image className="brand-mark__logo" src={brand.logoUrl} mode="aspectFill" />
      )}
      <View className="brand-mark__words">
        <Text className="brand-mark__name">{brand.name}</Text>
        <Text className="brand-mark__hello">{nickname === null ? hello : home.greet(hello, nickname)}</Text>
      </View>
    </View>
  );
}
