import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { businessDate, divisionPrefix, DomainError } from '@yimen/kernel';
import { changesCsv, placeNames, replay, reportHtml } from '@yimen/policy';
import type { PolicyPack, Replay } from '@yimen/policy';
import { asLauncherError } from '../embedded/as-launcher-error';
import { LauncherError } from '../embedded/launcher-error';
import { comparedWith } from './compared-with';
import { keepHeapSmall } from './keep-heap-small';
import { isEmptyDatabase, openRegistry } from './open-registry';
import type { Registry } from './open-registry';
import { readDraft } from './read-draft';
import { RefusedReplay } from './refused-replay';
import { readReplayOptions, USAGE } from './replay-options';
import type { ReplayOptions } from './replay-options';
import { tellProgress } from './tell-progress';

/**
 * `policy replay --draft FILE --month 2026-10 [--against chongqing] [--area 500112] [--out DIR]`: what would change if the draft took the place of the
 * pack in force, over every household of the area. One JSON object on stdout, exact; DIR gets report.html and changes.csv,
 * in which nobody is recognisable. Exit code 2 for a faulty draft or question; then nothing is written.
 */
export async function replayCommand(args: string[], env: NodeJS.ProcessEnv = process.env): Promise<number> {
  try {
    const asked = readReplayOptions(args);
    if (Array.isArray(asked)) throw new RefusedReplay(USAGE, asked);
    const draft = readDraft(asked.draft);
    const area = areaOf(draft, asked.area, env.PROVINCE ?? '50');
    if (asked.out) makeFolder(asked.out);
    keepHeapSmall();
    const registry = await openRegistry(area, env);
    try {
      process.stdout.write(`${JSON.stringify(await run(registry, draft, area, asked, env), null, 2)}\n`);
    } finally {
      await registry.close();
    }
    return 0;
  } catch (error) {
    return tell(error);
  }
}

async function run(
  registry: Registry,
  after: PolicyPack,
  area: string,
  { against, date, out }: ReplayOptions,
  env: NodeJS.ProcessEnv,
): Promise<Replay> {
  const delivered = env.POLICY_PACK ?? 'chongqing';
  const { pack: before, warnings } = await comparedWith(registry, against, { area, date, delivered });
  process.stderr.write(`草案 ${after.ref} 对照 ${before.ref}，${date}，范围 ${area}\n`);
  const found = await replay(registry, { before, after, date, area }, tellProgress());
  if (out) {
    const names = await registry.read((tx) => placeNames(tx, area));
    const name = (code: string) => names.get(code) ?? code;
    const words = { area: name(area.padEnd(12, '0')), township: name, madeOn: businessDate(new Date()), warnings };
    writeFileSync(join(out, 'report.html'), reportHtml(found, words));
    writeFileSync(join(out, 'changes.csv'), changesCsv(found, words));
    process.stderr.write(`报告在 ${join(out, 'report.html')} 和 ${join(out, 'changes.csv')}\n`);
  }
  return found;
}

/** Where the draft is in force, or the part of it that was asked for. */
function areaOf({ division, name }: PolicyPack, asked: string | undefined, province: string): string {
  const whole = divisionPrefix(division);
  const area = asked ?? (whole.length > 6 ? whole.slice(0, 6) : whole);
  if (!area.startsWith(whole)) throw new RefusedReplay(`--area ${area}：草案“${name}”只适用于 ${whole}`);
  if (!area.startsWith(province)) throw new RefusedReplay(`${area} 不在本系统的地区 ${province}（PROVINCE）以内`);
  return area;
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new RefusedReplay(`--out ${folder}：不能建这个文件夹（${(error as NodeJS.ErrnoException).code}）`);
  }
}

function tell(error: unknown): number {
  if (error instanceof RefusedReplay || error instanceof DomainError) {
    const lines = error instanceof RefusedReplay ? [...error.lines, error.message] : [error.detail ?? error.spec.title];
    process.stderr.write(`${lines.join('\n')}\n`);
    return 2;
  }
  const fault = isEmptyDatabase(error)
    ? new LauncherError('database-empty', '数据库还没有建好：先运行 npm start，或 npm run cli -- migrate')
    : asLauncherError(error);
  if (!(fault instanceof LauncherError)) throw fault;
  process.stderr.write(`${fault.message}\n`);
  return 1;
}
