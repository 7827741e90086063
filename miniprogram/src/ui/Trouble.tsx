import { View } from '@tarojs/components';
import type { ApiError } from '../api/error';
import { sentence } from '../text/sentence';
import { useWords } from '../text/use-words';
import { Button } from './Button';
import { Sprite } from './Sprite';
import './blank.scss';

/** A page that could not be read: what happened, that nothing is lost, what to do. */
export function Trouble({ fault, onRetry }: { fault: ApiError; onRetry: () => void }) {
  const { trouble, common } = useWords();
  const offline = fault.code === 'OFFLINE';
  return (
    <View className="blank">
      <Sprite name={offline ? 'satellite-antenna' : 'umbrella'} size={88} />
      <View className="blank__title">{offline ? trouble.offlineTitle : trouble.title}</View>
      <View className="blank__text">{offline ? trouble.offlineText : sentence(fault)}</View>
      <Button kind="soft" onClick={onRetry} className="button--fit blank__button">
        {common.retry}
      </Button>
      {fault.requestId !== null && <View className="blank__note">{trouble.request(fault.requestId)}</View>}
    </View>
  );
}

/** A slim line above what we still know from last time. */
export function TroubleLine({ fault, onRetry }: { fault: ApiError; onRetry: () => void }) {
  const { trouble, common } = useWords();
  return (
    <View className="trouble-line" onClick={onRetry} ariaRole="button">
      <View className="trouble-line__text">{fault.code === 'OFFLINE' ? trouble.offlineBar : sentence(fault)}</View>
      <View className="trouble-line__retry">{common.retry}</View>
    </View>
  );
}
