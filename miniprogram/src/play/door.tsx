import { useRouter } from '@tarojs/taro';
import type { FunctionComponent } from 'react';
import { PlayPage } from './PlayPage';
import type { Room } from './room';

const FITS = /^[\w-]{1,64}$/;

/** The page behind a room's door: which campaign or preview it is stands in the address. */
export function openRoom(room: Room): FunctionComponent {
  return function Door() {
    const { campaignId, invite, i, preview } = useRouter().params;
    const code = invite ?? i;
    return (
      <PlayPage
        room={room}
        campaignId={FITS.test(campaignId ?? '') ? (campaignId ?? '') : ''}
        invite={FITS.test(code ?? '') ? (code ?? null) : null}
        preview={FITS.test(preview ?? '') ? (preview ?? null) : null}
      />
    );
  };
}
