import { useState } from 'react';
import type { InviteView } from '@fanqu/shared/api/invite';
import { asApiError } from '../api/error';
import { newKey } from '../api/key';
import { track } from '../store/tracking';
import { sentence } from '../text/sentence';
import { toast } from '../ui/toast-state';
import type { Flow } from './flow';
import type { FlowState } from './flow-state';

export interface Invite {
  /** Opens the terms; null where nobody is invited. */
  readonly open: (() => void) | null;
  readonly close: () => void;
  readonly shown: boolean;
  readonly view: InviteView | null;
  /** Where a shared card leads, once we know. */
  readonly path: string | null;
}

/** The link is made when the member asks for it: its terms are read before it is sent. */
export function useInvite(flow: Flow, { lobby }: FlowState): Invite {
  const [view, setView] = useState<InviteView | null>(null);
  const [shown, setShown] = useState(false);
  const [key] = useState(() => newKey());

  const open = async (): Promise<void> => {
    track('share_intent', { campaignId: lobby?.campaignId ?? '', from: 'sheet' });
    setShown(true);
    try {
      setView(await flow.invite(key));
    } catch (thrown) {
      setShown(false);
      toast(sentence(asApiError(thrown)));
    }
  };
  return {
    open: lobby?.inviteOn === true ? () => void open() : null,
    close: () => setShown(false),
    shown,
    view,
    path: view === null ? null : view.path,
  };
}
