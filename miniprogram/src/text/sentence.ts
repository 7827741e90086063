import type { ApiError } from '../api/error';
import { words } from './use-words';

/** What to tell a person about a refusal: the server's own sentence, or ours where no server spoke. */
export function sentence(error: ApiError): string {
  const { trouble } = words();
  if (error.code === 'OFFLINE') return `${trouble.offlineTitle},${trouble.offlineText}`;
  return error.text || trouble.unreadable;
}
