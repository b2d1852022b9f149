import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inChinese, isBreaking, named } from './contract/changes';
import type { Change } from './contract/changes';
import type { Contract } from './contract/contract';
import { isHigher, judge } from './contract/judge';
import type { Verdict } from './contract/judge';

type Say = (line: string) => void;

/** Where the contract stands that partners were given, and what changed since. */
export interface Shelf {
  /** docs/openapi. */
  folder: string;
  say: Say;
}

const WHY: Readonly<Record<NonNullable<Verdict['because']>, (version: string) => string>> = {
  breaking: () =>
    '自 1.0 起不得如此：保留 v1 不变，另立新路径（/partner/v2）和新的主版本号 · refused from 1.0: leave v1 as it is; a new ' +
    'path (/partner/v2) and a new major version',
  version: (version) =>
    `版本仍是 ${version}：请先在 partner-document.ts 提高 · the version is still ${version}: raise it in partner-document.ts first`,
  unnamed: (version) =>
    `须在 docs/openapi/CHANGELOG.md 的「## ${version}」下逐条写明（原样抄下英文，后面写为什么） · name each in ` +
    `docs/openapi/CHANGELOG.md under "## ${version}": the English line as it stands, then why`,
};

/** Exit code 1 when what the code says of the partner API may not follow what was published; additions are listed. */
export function checkPublished(text: string, { folder, say }: Shelf): number {
  const published = read(folder);
  if (!published) {
    say('还没有发布过接口约定：npm run openapi -- --publish · no contract was published yet');
    return 1;
  }
  const now = JSON.parse(text) as Contract;
  const verdict = judge(published, now, changelog(folder));
  const added = verdict.changes.filter((change) => !isBreaking(change));
  if (added.length > 0) tell(say, `比已发布的 ${published.info.version} 多 · more than was published`, added);
  return refused(verdict, now, say) ? 1 : 0;
}

/** Writes docs/openapi/published/partner.json; refuses what `checkPublished` refuses, and other content under one version. */
export function publish(text: string, { folder, say }: Shelf): number {
  const [published, now] = [read(folder), JSON.parse(text) as Contract];
  if (published) {
    const verdict = judge(published, now, changelog(folder));
    if (refused(verdict, now, say)) return 1;
    if (verdict.changes.length === 0) say('与已发布的相同 · the same as published');
    else if (!isHigher(now.info.version, published.info.version)) {
      say(WHY.version(now.info.version));
      return 1;
    }
  }
  const file = fileOf(folder);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  say(`已发布 · published：docs/openapi/published/partner.json ${now.info.version}`);
  return 0;
}

function refused({ refused: changes, because }: Verdict, { info }: Contract, say: Say): boolean {
  if (!because) return false;
  tell(say, '会使已对接的系统出错的改动 · changes that break clients of the published contract', changes);
  say(WHY[because](info.version));
  return true;
}

function tell(say: Say, title: string, changes: readonly Change[]): void {
  say(`${title}：`);
  for (const change of changes) say(`  - ${named(change)}（${inChinese(change)}）`);
}

const fileOf = (folder: string) => join(folder, 'published/partner.json');

function read(folder: string): Contract | null {
  return existsSync(fileOf(folder)) ? (JSON.parse(readFileSync(fileOf(folder), 'utf8')) as Contract) : null;
}

function changelog(folder: string): string {
  const file = join(folder, 'CHANGELOG.md');
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
