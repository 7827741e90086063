import { View } from '@tarojs/components';
import { useState } from 'react';
import { useWords } from '../../text/use-words';
import { Line, List } from '../../ui/List';
import { Page } from '../../ui/Page';
import { Consents } from './Consents';
import { ExportSheet } from './ExportSheet';
import { PartSheet } from './PartSheet';
import './privacy.scss';

type Wish = 'export' | 'erase' | 'close';

export default function Privacy() {
  const { privacy: words } = useWords();
  const [wish, setWish] = useState<Wish | null>(null);
  const close = (): void => setWish(null);
  return (
    <Page name="privacy" title={words.title}>
      <View className="privacy__lead">{words.lead}</View>
      <Consents />
      <List>
        <Line title={words.exportTitle} note={words.exportText} onClick={() => setWish('export')} />
        <Line title={words.eraseTitle} note={words.eraseText} onClick={() => setWish('erase')} />
        <Line title={words.closeTitle} note={words.closeText} onClick={() => setWish('close')} />
      </List>
      {wish === 'export' && <ExportSheet onClose={close} />}
      {(wish === 'erase' || wish === 'close') && <PartSheet wish={wish} onClose={close} />}
    </Page>
  );
}
