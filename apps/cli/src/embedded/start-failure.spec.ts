import { startFailure } from './start-failure';

const told = (said: string) => startFailure(said, '/data', 5432);

describe('a server that would not start is explained in one line', () => {
  it.each([
    ['FATAL:  could not write lock file "postmaster.pid": No space left on device', 'disk-full'],
    ['LOG:  could not bind IPv4 address "127.0.0.1": Address already in use', 'port-taken'],
    ['FATAL:  data directory "/data" has wrong ownership', 'no-right'],
    ['28P01 FATAL:  lock file "postmaster.pid" already exists', 'password-mismatch'],
    ['PANIC:  could not locate a valid checkpoint record', 'database-start'],
  ])('%s → %s', (said, code) => {
    const { message } = told(said).error;
    expect(message).toMatch(new RegExp(`^\\[${code}\\] \\S`));
    expect(message).not.toContain('\n');
  });

  it('is tried again where waiting can help, and given up at once where it cannot', () => {
    expect(told('FATAL:  lock file "postmaster.pid" already exists').final).toBe(false);
    expect(told('No space left on device').final).toBe(true);
  });
});
