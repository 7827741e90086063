import { useLoad } from '@tarojs/taro';
import { useState } from 'react';
import type { BindResult, CardView } from '@fanqu/shared/api/card';
import { track } from '../../store/tracking';
import { useWords } from '../../text/use-words';
import { Bone } from '../../ui/Bone';
import { Known } from '../../ui/Known';
import { Page } from '../../ui/Page';
import { useFetched } from '../../ui/use-fetched';
import { Bind } from './Bind';
import { BindDone } from './BindDone';
import { Bound } from './Bound';
import './card.scss';

export default function Card() {
  const { card: words } = useWords();
  const card = useFetched<{ card: CardView | null }>('/api/m/card');
  const [done, setDone] = useState<BindResult | null>(null);
  useLoad((query: { from?: string }) => track('bind_open', { from: query.from ?? 'member' }));
  const bound = card.value?.card ?? null;
  return (
    <Page name="card" title={bound || !card.value ? words.title : words.bindTitle}>
      <Known of={card} skeleton={<Bone height={196} round={24} />}>
        {() => (bound ? <Bound card={bound} /> : <Bind onDone={setDone} />)}
      </Known>
      <BindDone result={done} onClose={() => void card.reload().then(() => setDone(null))} />
    </Page>
  );
}
