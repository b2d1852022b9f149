import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { DomainError } from '@yimen/kernel';
import { Environment, openDataSource, ScopedTransactions } from '@yimen/platform';
import { appUrl } from '../policy-replay/open-registry';
import { keepHeapSmall } from '../policy-replay/keep-heap-small';
import { loadFile } from './load-file';
import type { LoadedFile } from './load-file';
import { readLoad } from './read-load';
import type { AskedLoad } from './read-load';

const USAGE = `用法：npm run --silent cli -- monitoring load 来源 文件.ndjson|文件.csv --as-of 2026-10-31 --area 500112
      或：… --as-of 2026-10-31 --changes [--area 500112]
  每行一个数据项（residentId 或 householdId、kind、value、date）。默认为该来源在 --area 辖区（区划代码或其前几位；全省须写明
  省级代码，如 50）的全部现状，辖区内未列出的即不再如此；加 --changes 只增补或更正。整批入库或完全不入库；同一文件再装载一次不会改变任何数据。\n`;

/**
 * `monitoring load …`: takes in a department's file. Says on stderr how far it is, on stdout one JSON object. 1 where the
 * delivery was refused as a whole, 2 where the call is wrong or it is no delivery: nothing is taken in then.
 */
export async function monitoringCommand(
  [what, ...args]: string[],
  env: NodeJS.ProcessEnv = process.env,
): Promise<number> {
  const asked = what === 'load' ? readLoad(args) : null;
  if (!asked) return refused(USAGE);
  if (!existsSync(asked.file)) return refused(`[file-missing] 没有这个文件：${asked.file}\n`);
  const province = env.PROVINCE ?? new Environment().PROVINCE;
  if (asked.area !== null && !asked.area.startsWith(province))
    return refused(`[area-elsewhere] ${asked.area} 不在本省（${province}）\n`);
  keepHeapSmall();
  const { url, stop } = await appUrl(env);
  const source = await openDataSource(url, 1, 'yimen-cli');
  try {
    return await load(new ScopedTransactions(source, province), asked);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return refused(`[${error.code}] ${error.spec.title}${error.detail ? `：${error.detail}` : ''}\n`);
  } finally {
    await source.destroy();
    await stop();
  }
}

async function load(transactions: ScopedTransactions, asked: AskedLoad): Promise<number> {
  let told = 0;
  const { batch, rejects }: LoadedFile = await loadFile(transactions, asked, (rows) => {
    if (rows - told < 100_000) return;
    told = rows;
    process.stderr.write(`已读 ${rows} 行\n`);
  });
  for (const { line, code, title, field } of rejects)
    process.stderr.write(`第 ${line} 行 [${code}] ${title}${field ? `（${field}）` : ''}\n`);
  process.stdout.write(`${JSON.stringify(batch, null, 2)}\n`);
  return batch.status === 'applied' ? 0 : 1;
}

function refused(text: string): number {
  process.stderr.write(text);
  return 2;
}
