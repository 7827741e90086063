import { session } from '../store/session';
import { type Request, callWith } from './caller';
import { send } from './send';

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Every call of a signed-in member: `request<HomeView>('GET', '/api/m/home')`. Throws ApiError. */
export const request: Request = callWith(send, session, pause);
