import { View } from '@tarojs/components';
import { AVATAR_SPRITES } from '@fanqu/shared/api/sprites';
import { useWords } from '../../text/use-words';
import { Sheet } from '../../ui/Sheet';
import { Sprite } from '../../ui/Sprite';

interface Props {
  chosen: string;
  onChoose: (avatar: string) => void;
  onClose: () => void;
}

/** A drawn face, never a photograph: there is nothing to upload and nothing to leak. */
export function AvatarSheet({ chosen, onChoose, onClose }: Props) {
  const { profile: words } = useWords();
  return (
    <Sheet open title={words.avatar} onClose={onClose}>
      <View className="avatars">
        {AVATAR_SPRITES.map((avatar) => (
          <View
            key={avatar}
            className={avatar === chosen ? 'avatars__one avatars__one--on' : 'avatars__one'}
            onClick={() => onChoose(avatar)}
          >
            <Sprite name={avatar} size={40} />
          </View>
        ))}
      </View>
    </Sheet>
  );
}
