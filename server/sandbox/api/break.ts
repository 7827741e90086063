import type { ServerResponse } from 'node:http';
import { send, type HttpAnswer } from '../http';
import type { Fault } from '../state/faults';

const BAD_GATEWAY =
  '<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n' +
  '<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n';

type Log = (status: number, responseBody: string) => void;

/** Faults that keep the call from being worked on. True when the call is dealt with. */
export function breakBefore(fault: Fault, response: ServerResponse, log: Log): boolean {
  if (fault.kind === 'timeout') {
    log(0, '');
    return true; // never answered: the caller gives up, or the sandbox closes
  }
  if (fault.kind === 'reset') {
    log(0, '');
    response.socket?.resetAndDestroy();
    return true;
  }
  if (fault.kind !== 'http502') return false;
  log(502, BAD_GATEWAY);
  send(response, { status: 502, type: 'text/html', body: Buffer.from(BAD_GATEWAY) });
  return true;
}

/** Faults that lose the answer although the work was done. */
export function breakAfter(fault: Fault, response: ServerResponse, answer: HttpAnswer): boolean {
  const half = answer.body.subarray(0, Math.floor(answer.body.length / 2));
  if (fault.kind === 'truncated') {
    send(response, { ...answer, body: half });
    return true;
  }
  if (fault.kind !== 'cut') return false;
  response.writeHead(answer.status, { 'content-type': answer.type, 'content-length': answer.body.length });
  response.write(half, () => response.socket?.resetAndDestroy());
  return true;
}
