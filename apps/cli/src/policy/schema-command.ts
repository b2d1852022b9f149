import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packFileSchema } from '@yimen/policy';
import { checkoutRoot } from '../embedded/checkout';

const FILE = 'libs/policy/packs/pack.schema.json';

/** `policy schema`: writes the JSON Schema of pack files, for editors. `--check`: writes nothing, exit code 1 when it differs. */
export function schemaCommand(args: string[]): number {
  const file = join(checkoutRoot, FILE);
  const text = `${JSON.stringify(packFileSchema(), null, 2)}\n`;
  if (!args.includes('--check')) writeFileSync(file, text);
  const same = existsSync(file) && readFileSync(file, 'utf8') === text;
  const drifted = `${FILE} 与代码不一致，请运行 npm run cli -- policy schema 并提交 · differs from the code: run it and commit`;
  process.stderr.write(`${same ? `${FILE}：与代码一致 · as the code says` : drifted}\n`);
  return same ? 0 : 1;
}
