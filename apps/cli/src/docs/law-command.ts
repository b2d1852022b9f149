import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkoutRoot } from '../embedded/checkout';
import { lawPage, untested } from './law/law-page';
import { placesIn } from './law/read-sources';

const FILE = 'docs/law.md';

/**
 * `law`: writes docs/law.md, article → feature → test, from the sources. `law --check`: writes nothing, exit code 1 when
 * the file is not what the sources say or when an article that binds the steps has no test.
 */
export function lawCommand(args: string[]): Promise<number> {
  const file = join(checkoutRoot, FILE);
  const places = placesIn(checkoutRoot);
  const text = lawPage(places);
  if (!args.includes('--check')) writeFileSync(file, text);
  const same = existsSync(file) && readFileSync(file, 'utf8') === text;
  const drifted = `${FILE} 与代码不一致，请运行 npm run cli -- law 并提交 · differs from the sources: run it and commit`;
  process.stderr.write(`${same ? `${FILE}：${places.length} 处引用 · citations` : drifted}\n`);
  const missing = untested(places);
  if (missing.length > 0)
    process.stderr.write(`没有测试引用的条文 · articles that no test cites: ${missing.join(', ')}\n`);
  return Promise.resolve(same && missing.length === 0 ? 0 : 1);
}
