import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const ROOT = join(__dirname, '../..');
const HERE = join(__dirname, 'partner-client');
const GENERATOR = join(dirname(require.resolve('openapi-typescript/package.json')), 'bin/cli.js');
const COMPILER = require.resolve('typescript/bin/tsc');
const MISREADINGS = require.resolve('./partner-client/misreadings');
const CLIENT = ['work-off.ts', 'follow-events.ts', 'misreadings.ts'];

function node(program: string, args: string[]): { code: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return { code: status, said: stdout + stderr };
}

/** With rules of its own: without any the generator takes what isn't OpenAPI. */
const generate = (document: string, into: string) =>
  node(GENERATOR, [document, '-o', into, '--redocly', join(HERE, 'redocly.yaml')]);

/** A bureau's programmers have our document, a generator and a compiler; nothing else of ours. */
describe('a client made from the partner document', () => {
  let folder: string;

  beforeAll(() => {
    mkdirSync(join(ROOT, '.yimen'), { recursive: true });
    // Inside the checkout, so that openapi-fetch is found.
    folder = mkdtempSync(join(ROOT, '.yimen/partner-client-'));
    for (const name of CLIENT) copyFileSync(join(HERE, name), join(folder, name));
    expect(generate('docs/openapi/partner.json', join(folder, 'partner-api.ts'))).toMatchObject({ code: 0 });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('compiles where it reads the document right, and nowhere else', () => {
    const strictly = ['--strict', '--target', 'es2022', '--module', 'node20', '--types', 'node', '--skipLibCheck'];
    const files = CLIENT.map((file) => join(folder, file));
    const { said } = node(COMPILER, ['--ignoreConfig', '--noEmit', ...strictly, ...files]);
    const faults = [...said.matchAll(/([\w-]+\.ts)\((\d+),\d+\): error/g)].map(([, file, line]) => `${file}:${line}`);
    const lines = readFileSync(MISREADINGS, 'utf8').split('\n');
    const expected = lines.flatMap((text, i) =>
      /^ {2}(async )?\(\) =>/.test(text) ? [`misreadings.ts:${i + 1}`] : [],
    );
    expect([...new Set(faults)]).toEqual(expected);
  });

  it('can be made from the staff document as well, and from nothing that is not OpenAPI', () => {
    expect(generate('docs/openapi/staff.json', join(folder, 'staff-api.ts'))).toMatchObject({ code: 0 });
    const text = readFileSync(join(ROOT, 'docs/openapi/staff.json'), 'utf8');
    writeFileSync(join(folder, 'odd.json'), text.replace('"responses"', '"answers"'));
    const { code, said } = generate(join(folder, 'odd.json'), join(folder, 'odd.ts'));
    expect(code).toBe(1);
    expect(said).toContain('`answers` is not expected');
  });
});
