import { View } from '@tarojs/components';
import { Bone } from '../../ui/Bone';

export function HomeBones() {
  return (
    <View className="home">
      <Bone height={196} round={24} />
      <Bone height={104} round={24} />
      <Bone height={88} round={20} />
      <Bone height={228} round={24} />
    </View>
  );
}
