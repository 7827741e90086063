import { EnvError } from '../env';
import { BootFault, sayFault } from './faults';

const failure = (code: string, message: string, more: object = {}) =>
  Object.assign(new Error(message), { code, ...more });
const refused = failure('ECONNREFUSED', 'connect ECONNREFUSED 127.0.0.1:3306');

describe('a failed start', () => {
  it.each([
    ['wrong settings', new EnvError('PORT must be a whole number'), 'PORT must be a whole number'],
    ['a fault we know', new BootFault('The database lacks 2 migrations'), 'The database lacks 2 migrations'],
    ['a port in use', failure('EADDRINUSE', 'listen', { port: 3000 }), 'PORT 3000 is in use by another program'],
    [
      'a database out of reach',
      refused,
      'FANQU_MYSQL_URL names a database that cannot be used now: connect ECONNREFUSED',
    ],
    ['a folder that cannot be made', failure('EACCES', 'mkdir', { syscall: 'mkdir' }), 'FANQU_DATA names a folder'],
    ['a file that is no database', new Error('SqliteError: file is not a database'), 'FANQU_DATA names a folder'],
    ['a wrong password', failure('ER_ACCESS_DENIED_ERROR', "Access denied for user 'a'"), 'Access denied'],
  ])('tells of %s in a sentence, without a trace', (_name, error, sentence) => {
    expect(sayFault(error)).toContain(sentence);
    expect(sayFault(error)).not.toMatch(/\n\s+at /);
  });

  it('tells of every address that was tried', () => {
    const sum = Object.assign(new AggregateError([refused, new Error('connect ECONNREFUSED ::1:3306')]), {
      code: refused.code,
    });
    expect(sayFault(sum)).toMatch(/127\.0\.0\.1:3306; connect ECONNREFUSED ::1:3306$/);
  });

  it('shows a developer everything about a mistake of ours', () => {
    expect(sayFault(new TypeError('x is not a function'))).toMatch(/TypeError: x is not a function\n\s+at /);
  });
});
