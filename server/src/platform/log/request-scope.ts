import { AsyncLocalStorage } from 'node:async_hooks';

const scope = new AsyncLocalStorage<string>();

/** The id of the request being answered, if one is. */
export const currentRequestId = (): string | undefined => scope.getStore();

/** Everything called from within belongs to that request. */
export const inRequest = (requestId: string, call: () => void): void => scope.run(requestId, call);
