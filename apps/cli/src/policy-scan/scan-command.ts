import { parseArgs } from 'node:util';
import { businessDate, divisionPrefix, isPlainDate } from '@yimen/kernel';
import type { ScanResult } from '@yimen/policy';
import { CommandProblem, toldAsProblem } from '../policy/command-problem';
import { scanArea } from './scan-area';
import { openScanDatabase } from './scan-database';

interface Asked {
  date: string;
  /** Division prefix of at least a county; undefined: every county where somebody lives. */
  area: string | undefined;
}

/**
 * `policy scan [--date D] [--area 500112]`: judges everyone under the pack in force there on that day, by the same steps
 * as the worker, which may help. One JSON object on stdout: for each county its scan and numbers. What was found stays in
 * the database, to be read by who may.
 */
export async function scanCommand(args: string[], env: NodeJS.ProcessEnv = process.env): Promise<number> {
  try {
    const asked = readAsked(args);
    process.stdout.write(`${JSON.stringify(await scanned(asked, env), null, 2)}\n`);
    return 0;
  } catch (error) {
    return toldAsProblem(() => {
      throw error;
    });
  }
}

async function scanned({ date, area }: Asked, env: NodeJS.ProcessEnv): Promise<{ date: string; scans: ScanResult[] }> {
  const database = await openScanDatabase(env);
  try {
    const scans: ScanResult[] = [];
    for (const division of area ? [area.padEnd(12, '0')] : await database.counties())
      scans.push(await scanArea(database, { division, date }));
    return { date, scans };
  } finally {
    await database.close();
  }
}

function readAsked(args: string[]): Asked {
  const { values, tokens } = parseArgs({
    args,
    options: { date: { type: 'string' }, area: { type: 'string' } },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const known = ['date', 'area'];
  const strange = tokens.filter((token) => token.kind !== 'option' || !known.includes(token.name));
  const { date = businessDate(new Date()), area } = values as { date?: unknown; area?: unknown };
  const errors = [
    ...strange.map((token) => fault('rawName' in token ? token.rawName : '', '没有这个选项')),
    ...(typeof date === 'string' && isPlainDate(date) ? [] : [fault('--date', '不是日期 YYYY-MM-DD，或没有这一天')]),
    ...(area === undefined || isArea(area) ? [] : [fault('--area', '须为 6、9 或 12 位行政区划代码')]),
  ];
  if (errors.length > 0) throw new CommandProblem('command-malformed', '命令写得不对', errors);
  return { date: String(date), area: area === undefined ? undefined : divisionPrefix(String(area).padEnd(12, '0')) };
}

const isArea = (area: unknown) => typeof area === 'string' && /^([0-9]{6}|[0-9]{9}|[0-9]{12})$/.test(area);
const fault = (pointer: string, detail: string) => ({ pointer, detail });
