import { readEnv } from '../../platform/env';
import { SandboxGuard } from './sandbox.guard';

const LOCAL = { FANQU_PUBLIC_URL: 'http://localhost:3000' };
const SANDBOX = { FANQU_SANDBOX_URL: 'http://localhost:4000' };

describe('routes for development', () => {
  it.each(['development', 'test'])('exist in %s beside a sandbox', (mode) => {
    expect(new SandboxGuard(readEnv({ ...LOCAL, ...SANDBOX, FANQU_MODE: mode })).canActivate()).toBe(true);
  });

  it('do not exist without a sandbox', () => {
    expect(() => new SandboxGuard(readEnv({ ...LOCAL, FANQU_MODE: 'development' })).canActivate()).toThrow(
      'UNKNOWN_ROUTE',
    );
  });

  it('do not exist in production, whatever it names', () => {
    const env = Object.assign(readEnv({ ...LOCAL, ...SANDBOX }), { mode: 'production' });
    expect(() => new SandboxGuard(env).canActivate()).toThrow('UNKNOWN_ROUTE');
  });
});
