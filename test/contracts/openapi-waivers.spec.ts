import owasp from '@stoplight/spectral-owasp-ruleset';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DOCUMENTS } from './documents';

const ROOT = join(__dirname, '../..');
const CONFIGS = ['.spectral.yaml', 'redocly.yaml'];
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

interface Waiver {
  rule: string;
  said: string;
}

/** Each rule that a configuration softens, with the comment right above it. */
function waivers(text: string): Waiver[] {
  const lines = text.split('\n');
  return lines.flatMap((line, at) => {
    const rule = /^ +'?([\w:-]+)'?: '?(?:off|false|warn|info|hint|[0-9])'?$/.exec(line)?.[1];
    if (!rule) return [];
    const above = lines.slice(0, at).reverse();
    const comment = above.slice(
      0,
      above.findIndex((text) => !/^ *#/.test(text)),
    );
    return [{ rule, said: comment.reverse().join(' ') }];
  });
}

const hasReason = ({ said }: Waiver) => /where: .{10,} · why: .{20,}/.test(said.replaceAll(/ +# /g, ' '));
const all = CONFIGS.flatMap((file) => waivers(read(file)));

describe('what the linters of the published contract let pass', () => {
  it('is little, and each rule that is off says where and why', () => {
    expect(all.length).toBeGreaterThan(3);
    expect(all.length).toBeLessThanOrEqual(12);
    expect(all.filter((waiver) => !hasReason(waiver))).toEqual([]);
  });

  it('a rule without a reason would be noticed', () => {
    const [bare] = waivers('rules:\n  # because\n  owasp:api4:2023-array-limit: off\n');
    expect(bare).toEqual({ rule: 'owasp:api4:2023-array-limit', said: '  # because' });
    expect(hasReason(bare!)).toBe(false);
    expect(waivers("rules:\n  'info-contact': warn\n").map(hasReason)).toEqual([false]);
  });

  it('names rules that there are', () => {
    const named = all.map(({ rule }) => rule).filter((rule) => rule.startsWith('owasp:'));
    expect(named.filter((rule) => !Object.hasOwn(owasp.rules, rule))).toEqual([]);
  });

  it('names operations that there are', () => {
    const pointers = [...read('.spectral.yaml').matchAll(/staff\.json#\/paths\/(.+)'/g)].map(([, pointer]) => pointer);
    const paths = pointers.map((pointer) => decodeURIComponent(String(pointer).replaceAll('~1', '/')));
    expect(paths.filter((path) => !Object.hasOwn(DOCUMENTS.staff.paths, path))).toEqual([]);
  });

  it('is written nowhere else', () => {
    expect(existsSync(join(ROOT, '.redocly.lint-ignore.yaml'))).toBe(false);
  });
});
