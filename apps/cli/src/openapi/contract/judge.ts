import { isBreaking, named } from './changes';
import type { Change } from './changes';
import { compareContracts } from './compare-contracts';
import type { Contract } from './contract';

export interface Verdict {
  changes: Change[];
  /** Changes that may not be; why is in `because`. */
  refused: Change[];
  because?: 'breaking' | 'version' | 'unnamed';
}

/**
 * Whether a contract may follow the published one. From 1.0 what breaks clients needs a new major version (and its own
 * path: /partner/v2); at 0.x, or with a new major, a higher version and a line in the changelog, under that version, for
 * each breaking change.
 */
export function judge(published: Contract, now: Contract, changelog: string): Verdict {
  const changes = compareContracts(published, now);
  const breaking = changes.filter(isBreaking);
  const [was, is] = [published, now].map(({ info }) => info.version) as [string, string];
  if (breaking.length === 0) return { changes, refused: [] };
  if (majorOf(is) > 0 && majorOf(is) <= majorOf(was)) return { changes, refused: breaking, because: 'breaking' };
  if (!isHigher(is, was)) return { changes, refused: breaking, because: 'version' };
  const section = sectionOf(changelog, is);
  const unnamed = breaking.filter((change) => !section.includes(named(change)));
  return { changes, refused: unnamed, ...(unnamed.length > 0 ? { because: 'unnamed' as const } : {}) };
}

/** By semver; `1.10.0` is higher than `1.9.0`. */
export function isHigher(version: string, than: string): boolean {
  const [a, b] = [version, than].map((text) => text.split('.').map(Number)) as [number[], number[]];
  const at = a.findIndex((part, index) => part !== b[index]);
  return at >= 0 && Number(a[at]) > Number(b[at]);
}

function majorOf(version: string): number {
  return Number(version.split('.')[0]);
}

/** What the changelog says of one version: behind `## 0.2.0` up to the next heading. */
function sectionOf(changelog: string, version: string): string {
  const [, section = ''] = `\n${changelog}`.split(`\n## ${version}`);
  return section.split('\n## ')[0] as string;
}
