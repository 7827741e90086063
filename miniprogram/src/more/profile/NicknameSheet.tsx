import { useState } from 'react';
import { useWords } from '../../text/use-words';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { Sheet } from '../../ui/Sheet';

interface Props {
  nickname: string | null;
  busy: boolean;
  onSave: (nickname: string | null) => void;
  onClose: () => void;
}

export function NicknameSheet({ nickname, busy, onSave, onClose }: Props) {
  const { profile: words, common } = useWords();
  const [text, setText] = useState(nickname ?? '');
  return (
    <Sheet open title={words.nickname} onClose={onClose}>
      <Field label={words.nicknameHint} value={text} type="nickname" most={12} onInput={setText} />
      <Button busy={busy} disabled={text.trim() === ''} onClick={() => onSave(text.trim())}>
        {common.save}
      </Button>
      {nickname !== null && (
        <Button kind="plain" onClick={() => onSave(null)}>
          {words.erase}
        </Button>
      )}
    </Sheet>
  );
}
