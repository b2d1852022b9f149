import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkoutRoot } from '../embedded/checkout';
import { differences } from './differences';
import { checkPublished, publish } from './published';
import { printDocuments } from './surfaces';

const SHOWN = 20;
const say = (line: string) => void process.stderr.write(`${line}\n`);

const MODES: Readonly<Record<string, (folder: string, documents: Map<string, string>) => number>> = {
  '': write,
  '--check': (folder, documents) =>
    Math.max(check(folder, documents), checkPublished(partnerOf(documents), { folder, say })),
  '--publish': (folder, documents) =>
    Math.max(write(folder, documents), publish(partnerOf(documents), { folder, say })),
};

/**
 * `openapi`: writes the documents of both APIs to docs/openapi. `openapi --check`: writes nothing, exit code 1 and what
 * differs when the committed files are not what the code says, or when the partner API breaks the contract that was
 * published. `openapi --publish`: writes them, and the partner's as the contract from now on.
 */
export async function openapiCommand(args: string[]): Promise<number> {
  const mode = MODES[args[0] ?? ''];
  if (!mode || args.length > 1) {
    say('用法 · usage：npm run openapi [-- --check | --publish]');
    return 2;
  }
  return mode(join(checkoutRoot, 'docs/openapi'), await printDocuments());
}

function partnerOf(documents: Map<string, string>): string {
  return String(documents.get('partner.json'));
}

function write(folder: string, documents: Map<string, string>): number {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of documents) {
    writeFileSync(join(folder, name), text);
    say(`已写入 · written：docs/openapi/${name}`);
  }
  return 0;
}

function check(folder: string, documents: Map<string, string>): number {
  const drifted = [...documents].filter(([name, text]) => {
    const file = join(folder, name);
    const committed = existsSync(file) ? readFileSync(file, 'utf8') : '{}';
    if (committed === text) return false;
    tell(name, differences(JSON.parse(committed), JSON.parse(text)));
    return true;
  });
  if (drifted.length > 0) say('请运行 npm run openapi 并提交 · run `npm run openapi` and commit the result');
  return drifted.length > 0 ? 1 : 0;
}

function tell(name: string, lines: string[]): void {
  say(`docs/openapi/${name} 与代码不一致 · differs from the code (- 文件有 · file only, + 代码有 · code only)：`);
  for (const line of lines.slice(0, SHOWN)) say(`  ${line}`);
  if (lines.length > SHOWN) say(`  … 共 ${lines.length} 处 · places in all`);
  if (lines.length === 0) say('  仅排版或次序不同 · only layout or order');
}
