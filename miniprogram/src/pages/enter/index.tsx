import { View } from '@tarojs/components';
import Taro, { useLoad } from '@tarojs/taro';
import { useState } from 'react';
import { type ApiError, asApiError } from '../../api/error';
import { readLaunch } from '../../store/launch';
import { useWords } from '../../text/use-words';
import { Empty } from '../../ui/Empty';
import { Page } from '../../ui/Page';
import { Sprite } from '../../ui/Sprite';
import { Trouble } from '../../ui/Trouble';
import { goTab } from '../../ui/go';
import { whereTo } from './where-to';
import './enter.scss';

/** The door for codes and links: finds out which game is meant and leads there. Leaves no trace in the history. */
export default function Enter() {
  const [fault, setFault] = useState<ApiError | null>(null);
  const [opening, setOpening] = useState<Record<string, unknown>>({});

  const lead = (query: Record<string, unknown>): void => {
    setFault(null);
    whereTo(readLaunch({ query }))
      .then((url) => (url === null ? Taro.reLaunch({ url: '/pages/home/index' }) : Taro.redirectTo({ url })))
      .catch((thrown: unknown) => setFault(asApiError(thrown)));
  };
  useLoad((query: Record<string, unknown>) => {
    setOpening(query);
    lead(query);
  });
  return (
    <Page name="enter" title="">
      {fault ? <Closed fault={fault} onRetry={() => lead(opening)} /> : <Opening />}
    </Page>
  );
}

function Opening() {
  const { enter } = useWords();
  return (
    <View className="opening">
      <View className="opening__sprite">
        <Sprite name="rocket" size={96} />
      </View>
      <View className="opening__text">{enter.opening}</View>
    </View>
  );
}

const GONE: ReadonlySet<string> = new Set(['NOT_FOUND', 'INVITE_INVALID', 'INVALID_INPUT']);

function Closed({ fault, onRetry }: { fault: ApiError; onRetry: () => void }) {
  const { enter } = useWords();
  if (!GONE.has(fault.code)) return <Trouble fault={fault} onRetry={onRetry} />;
  const see = { text: enter.see, onClick: () => goTab('games') };
  return <Empty sprite="hourglass-not-done" title={enter.gone} text={enter.goneText} action={see} />;
}
