import { View } from '@tarojs/components';
import type { LevelView } from '@fanqu/shared/api/card';
import type { MemberView } from '@fanqu/shared/api/member';
import { useWords } from '../../text/use-words';
import { Icon } from '../../ui/Icon';
import { Sprite } from '../../ui/Sprite';
import { goMore } from '../../ui/go';

export function Person({ member, level }: { member: MemberView; level: LevelView | null }) {
  const { me } = useWords();
  return (
    <View className="person" ariaRole="button" onClick={() => goMore('profile')}>
      <View className="person__avatar">
        <Sprite name={member.avatar} size={52} />
      </View>
      <View className="person__words">
        <View className="person__name">{member.nickname ?? me.guest}</View>
        <View className="person__stage">
          {[level?.name ?? me.stages[member.stage], member.phone].filter(Boolean).join(' · ')}
        </View>
      </View>
      <View className="person__pencil">
        <Icon name="pencil" />
      </View>
    </View>
  );
}
