import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import type { PrivacyExport } from '@fanqu/shared/api/member';
import { type ApiError, asApiError } from '../../api/error';
import { request } from '../../api/request';
import { sentence } from '../../text/sentence';
import { useWords } from '../../text/use-words';
import { Bone } from '../../ui/Bone';
import { Button } from '../../ui/Button';
import { Sheet } from '../../ui/Sheet';
import { useAction } from '../../ui/use-action';
import { handOut } from './hand-out';

export function ExportSheet({ onClose }: { onClose: () => void }) {
  const { privacy: words } = useWords();
  const { busy, run } = useAction();
  const [ready, setReady] = useState<PrivacyExport | null>(null);
  const [fault, setFault] = useState<ApiError | null>(null);
  useEffect(() => {
    request<PrivacyExport>('POST', '/api/m/privacy/export').then(setReady, (thrown: unknown) =>
      setFault(asApiError(thrown)),
    );
  }, []);
  return (
    <Sheet open title={words.exportTitle} onClose={onClose}>
      {fault && <View className="privacy__text">{sentence(fault)}</View>}
      {!fault && !ready && <Bone height={24} />}
      {ready && (
        <View className="privacy__text">{words.exportReady(Object.keys(ready.sections).length, countRows(ready))}</View>
      )}
      <Button
        busy={busy}
        disabled={!ready}
        onClick={() => ready && void run(() => handOut(ready))}
        className="privacy__act"
      >
        {process.env.TARO_ENV === 'weapp' ? words.sendToChat : words.download}
      </Button>
    </Sheet>
  );
}

function countRows(ready: PrivacyExport): number {
  return Object.values(ready.sections).reduce((sum, rows) => sum + rows.length, 0);
}
