import { useState } from 'react';
import type { WinView } from '@fanqu/shared/api/prize';
import { useWords } from '../../text/use-words';
import { Empty } from '../../ui/Empty';
import { Page } from '../../ui/Page';
import { Rows } from '../../ui/Rows';
import { goTab } from '../../ui/go';
import { usePaged } from '../../ui/use-paged';
import { AddressSheet } from './AddressSheet';
import { Win } from './Win';
import './wins.scss';

export default function Wins() {
  const { wins: words, common } = useWords();
  const wins = usePaged<WinView>('/api/m/wins');
  const [writing, setWriting] = useState<WinView | null>(null);
  const play = { text: common.goPlay, onClick: () => goTab('games') };
  const sent = async (): Promise<void> => {
    setWriting(null);
    await wins.reload();
  };
  return (
    <Page name="wins" title={words.title}>
      <Rows
        of={wins}
        idOf={(win) => win.id}
        empty={<Empty sprite="trophy" title={words.emptyTitle} text={words.emptyText} action={play} />}
      >
        {(win) => <Win win={win} onAddress={() => setWriting(win)} />}
      </Rows>
      {writing && <AddressSheet win={writing} onClose={() => setWriting(null)} onDone={() => void sent()} />}
    </Page>
  );
}
