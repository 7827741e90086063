import { View } from '@tarojs/components';
import { Button } from './Button';
import { Sprite } from './Sprite';
import './blank.scss';

interface Props {
  sprite: string;
  title: string;
  /** Teaches one thing. */
  text: string;
  action?: { text: string; onClick: () => void };
}

export function Empty({ sprite, title, text, action }: Props) {
  return (
    <View className="blank">
      <View className="blank__stand">
        <Sprite name={sprite} size={88} />
      </View>
      <View className="blank__title">{title}</View>
      <View className="blank__text">{text}</View>
      {action && (
        <Button kind="soft" onClick={action.onClick} className="button--fit blank__button">
          {action.text}
        </Button>
      )}
    </View>
  );
}
