import 'reflect-metadata';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkoutRoot } from '../../embedded/checkout';
import { indexPage, procedurePage } from './procedure-page';
import { drawnTables } from './tables';

export const FOLDER = 'docs/procedures';

/** File name → text of every page. */
export function procedurePages(): Map<string, string> {
  const tables = drawnTables();
  const pages = tables.map((table): [string, string] => [`${table.name}.md`, procedurePage(table)]);
  return new Map([['README.md', indexPage(tables)], ...pages]);
}

/**
 * `procedures`: writes docs/procedures, a page with a diagram for each table. `procedures --check`: writes nothing, exit
 * code 1 and which, when the files are not what the tables say.
 */
export function proceduresCommand(args: string[]): Promise<number> {
  const folder = join(checkoutRoot, FOLDER);
  const pages = procedurePages();
  if (!args.includes('--check')) write(folder, pages);
  const drifted = driftedIn(folder, pages);
  const told = drifted.length
    ? `${drifted.join('、')} 与代码不一致，请运行 npm run cli -- procedures 并提交 · differ from the tables: run it and commit`
    : `${FOLDER}：${pages.size - 1} 个程序 · procedures`;
  process.stderr.write(`${told}\n`);
  return Promise.resolve(drifted.length ? 1 : 0);
}

function write(folder: string, pages: ReadonlyMap<string, string>): void {
  mkdirSync(folder, { recursive: true });
  for (const name of namesIn(folder)) if (!pages.has(name)) rmSync(join(folder, name));
  for (const [name, text] of pages) writeFileSync(join(folder, name), text);
}

/** Pages that are missing or say something else, and such that no table has any more. */
function driftedIn(folder: string, pages: ReadonlyMap<string, string>): string[] {
  const there = namesIn(folder);
  const other = [...pages].filter(([name, text]) => {
    return !there.includes(name) || readFileSync(join(folder, name), 'utf8') !== text;
  });
  const strange = there.filter((name) => !pages.has(name));
  return [...other.map(([name]) => name), ...strange].map((name) => `${FOLDER}/${name}`);
}

const namesIn = (folder: string) => (existsSync(folder) ? readdirSync(folder) : []);
