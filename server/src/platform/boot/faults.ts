import { EnvError } from '../env';

/** The start cannot go on; `message` tells a person why and what to do. */
export class BootFault extends Error {}

const DATABASE_CODES = new Set([
  ...['ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT', 'EHOSTUNREACH', 'ECONNRESET', 'EAI_AGAIN', 'PROTOCOL_CONNECTION_LOST'],
  ...['ER_ACCESS_DENIED_ERROR', 'ER_DBACCESS_DENIED_ERROR', 'ER_BAD_DB_ERROR', 'ER_CON_COUNT_ERROR'],
]);

const FILE_FAULT =
  /file is not a database|Unable to open connection to local database|disk image is malformed|readonly database/;

/** What a failed start says: sentences for what a person can mend, everything for what only a developer can. */
export function sayFault(error: unknown): string {
  if (error instanceof EnvError || error instanceof BootFault) return error.message;
  const { code, port, syscall, message } = error as NodeJS.ErrnoException & { port?: number };
  if (syscall === 'mkdir' || FILE_FAULT.test(message))
    return `FANQU_DATA names a folder whose database cannot be used: ${reason(error)}`;
  if (code === 'EADDRINUSE')
    return `PORT ${port ?? ''} is in use by another program; stop it or set PORT to a free one`;
  if (code === 'EACCES') return `PORT ${port ?? ''} may not be opened by this user; set PORT to one above 1023`;
  if (code && DATABASE_CODES.has(code))
    return `FANQU_MYSQL_URL names a database that cannot be used now: ${reason(error)}`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** Node tries several addresses of one name and then says little in the sum. */
function reason(error: unknown): string {
  const each: unknown[] = error instanceof AggregateError ? error.errors : [error];
  return each.map((one) => (one instanceof Error ? one.message : String(one))).join('; ');
}
