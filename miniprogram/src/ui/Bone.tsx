import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import './bone.scss';

interface Props {
  /** Points; absent: as wide as there is room. */
  width?: number;
  height: number;
  round?: number;
}

/** A grey shape where something is coming. */
export function Bone({ width, height, round = 8 }: Props) {
  const size = {
    width: width === undefined ? '100%' : Taro.pxTransform(width),
    height: Taro.pxTransform(height),
    borderRadius: Taro.pxTransform(round),
  };
  return <View className="bone" style={size} />;
}

export function BoneRows({ count = 5 }: { count?: number }) {
  return (
    <View className="bone-rows" ariaLabel="…">
      {Array.from({ length: count }, (_, at) => (
        <Bone key={at} height={76} round={20} />
      ))}
    </View>
  );
}
