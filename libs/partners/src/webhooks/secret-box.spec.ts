import { SecretBox } from './secret-box';
import { newSecret } from './signature';

const ROW = '0192f5a0-7d3b-7c1e-9b5a-2f1d3c4b5a69';

describe('secrets at rest', () => {
  const box = new SecretBox('a secret only tests know, long enough');
  const secret = newSecret();
  const sealed = box.seal(ROW, secret);

  it('open for the row they stand in', () => {
    expect(box.open(ROW, sealed)).toEqual(secret);
    expect(sealed.includes(secret)).toBe(false);
    expect(box.seal(ROW, secret)).not.toEqual(sealed);
  });

  it('open neither in another row, nor changed, nor cut, nor with another key', () => {
    const changed = Buffer.from(sealed);
    changed[sealed.length - 1]! ^= 1;
    const other = new SecretBox('another secret, just as long as the first');
    expect(() => box.open(ROW.replace('0192', '0193'), sealed)).toThrow();
    expect(() => box.open(ROW, changed)).toThrow();
    expect(() => box.open(ROW, sealed.subarray(0, 20))).toThrow();
    expect(() => other.open(ROW, sealed)).toThrow();
  });
});
