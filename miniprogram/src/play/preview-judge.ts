import type { Moved, PlayResult, Ticket } from '@fanqu/shared/api/play';
import type { PrizeFace } from '@fanqu/shared/api/prize';
import { ApiError } from '../api/error';
import { send } from '../api/send';
import type { Judge, Lobby } from './judge';

/** The console's preview: really judged, nothing of value, no member. Each play starts anew. */
export function previewJudge(id: string): Judge {
  const path = (rest: string): string => `/api/previews/${id}/${rest}`;
  const start = (): Promise<Ticket & { faces: PrizeFace[] }> => send({ method: 'POST', path: path('plays') });
  return {
    isPreview: true,
    open: async () => lobbyOf(await start()),
    start,
    move: (_playId, key, move) => send<Moved>({ method: 'POST', path: path('moves'), body: { key, move } }),
    finish: (_playId, key, recording) => {
      const body = { key, ...(recording === null ? {} : { recording }) };
      return send<PlayResult>({ method: 'POST', path: path('finish'), body });
    },
    look: () => Promise.resolve(null),
    buyTurn: () => Promise.reject(new ApiError('TURNS_NOT_FOR_SALE', '')),
    invite: () => Promise.reject(new ApiError('INVITE_INVALID', '')),
    help: () => Promise.reject(new ApiError('INVITE_INVALID', '')),
  };
}

function lobbyOf({ theme, config, faces }: Ticket & { faces: PrizeFace[] }): Lobby {
  return {
    campaignId: 'preview',
    title: '',
    blurb: '',
    theme,
    config,
    faces,
    prizes: faces
      .filter(({ kind }) => kind !== 'thanks')
      .map(({ sprite, name }) => ({ sprite, words: name, left: null })),
    turns: null,
    openPlayId: null,
    obstacle: null,
    best: null,
    shareTitle: '',
    inviteOn: false,
    host: null,
  };
}
