import type { ApiError } from '../api/error';
import { typeset } from './typeset';
import { words } from './use-words';

/** What to tell a person about a refusal: the server's own sentence, or ours where no server spoke. */
export function sentence(error: ApiError): string {
  const { trouble } = words();
  if (error.code === 'OFFLINE') return trouble.offline;
  if (error.code === 'OPEN_IN_WECHAT') return trouble.openInWechat;
  return error.text ? typeset(error.text) : trouble.unreadable;
}
