import { openCursor, sealCursor } from './cursor';

const secret = 'a secret of at least thirty-two characters';

describe('a cursor', () => {
  const cursor = sealCursor(secret, 'list a', '0192f5a0-7d3b-7c1e-9b5a-2f1d3c4b5a69');

  it('gives back the position it was made with', () => {
    expect(openCursor(secret, 'list a', cursor)).toBe('0192f5a0-7d3b-7c1e-9b5a-2f1d3c4b5a69');
  });

  it.each([
    ['another list', 'list b', cursor],
    ['an edited position', 'list a', `${cursor.slice(0, -2)}Aa`],
    ['a stray character', 'list a', `${cursor}!`],
    ['nothing', 'list a', ''],
    ['a bare position', 'list a', Buffer.from('0192f5a0').toString('base64url')],
  ])('is refused for %s', (_, scope, text) => {
    expect(() => openCursor(secret, scope, text)).toThrow('cursor-invalid');
  });

  it('is refused under another key', () => {
    expect(() => openCursor(`${secret}!`, 'list a', cursor)).toThrow('cursor-invalid');
  });
});
