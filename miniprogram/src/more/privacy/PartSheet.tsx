import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { ErasureView, PrivacyConfirm } from '@fanqu/shared/api/member';
import { request } from '../../api/request';
import { session } from '../../store/session';
import { useWords } from '../../text/use-words';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { Sheet } from '../../ui/Sheet';
import { useAction } from '../../ui/use-action';
import { Erased } from './Erased';

/** Deleting and closing cannot be taken back, so the word is written out by hand. */
export function PartSheet({ wish, onClose }: { wish: 'erase' | 'close'; onClose: () => void }) {
  const { privacy: words, common } = useWords();
  const { busy, run } = useAction();
  const [typed, setTyped] = useState('');
  const [gone, setGone] = useState<ErasureView | null>(null);
  const closing = wish === 'close';
  const word = closing ? words.closeWord : words.eraseWord;

  const part = async (): Promise<void> => {
    const body: PrivacyConfirm = { confirm: word };
    setGone(await request<ErasureView>('POST', `/api/m/privacy/${wish}`, body));
  };
  const leave = (): void => {
    if (!closing) return onClose();
    session.drop();
    void Taro.reLaunch({ url: '/pages/home/index' });
  };
  if (gone) return <Erased erasure={gone} closed={closing} onClose={leave} />;
  return (
    <Sheet open title={closing ? words.closeTitle : words.eraseTitle} onClose={onClose}>
      <View className="privacy__text">{closing ? words.closeText : words.eraseText}</View>
      <Field label={words.type(word)} value={typed} most={4} onInput={setTyped} />
      <Button kind="danger" busy={busy} disabled={typed.trim() !== word} onClick={() => void run(part)}>
        {closing ? words.closeButton : words.eraseButton}
      </Button>
      <Button kind="plain" onClick={onClose}>
        {common.cancel}
      </Button>
    </Sheet>
  );
}
