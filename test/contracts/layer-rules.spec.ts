import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { allowed, faults, packages, roomDoor, rooms } from './layer-faults';

const root = join(__dirname, '../..');
const config = join(root, '.dependency-cruiser.cjs');
const { forbidden } = jest.requireActual<{ forbidden: { name: string; comment: string }[] }>(config);

interface Violation {
  from: string;
  rule: { name: string };
}

let town: string;
let caught: Violation[];

function build(files: Record<string, string>): void {
  for (const [path, source] of Object.entries(files)) {
    mkdirSync(dirname(join(town, path)), { recursive: true });
    writeFileSync(join(town, path), source);
  }
}

/** A small town with our streets and names, where everyone breaks one rule. */
function buildTown(): void {
  const versions = (names: string[]) => Object.fromEntries(names.map((name) => [name, '1.0.0']));
  const manifest = { dependencies: versions(packages), devDependencies: versions(['only-for-tests']) };
  build({ 'package.json': JSON.stringify(manifest) });
  copyFileSync(join(root, 'tsconfig.json'), join(town, 'tsconfig.json'));
  for (const name of [...packages, 'only-for-tests', 'someone-elses']) {
    const deprecated = name === 'forsaken' ? 'gone' : undefined;
    build({
      [`node_modules/${name}/package.json`]: JSON.stringify({ name, version: '1.0.0', main: 'index.js', deprecated }),
      [`node_modules/${name}/index.js`]: '',
    });
  }
  for (const room of rooms) build({ [`libs/${room}/src/index.ts`]: roomDoor });
  for (const { file, source, beside = {} } of Object.values(faults)) build({ ...beside, [file]: source });
  build(allowed);
}

beforeAll(async () => {
  town = mkdtempSync(join(tmpdir(), 'yimen-layers-'));
  buildTown();
  const cruise = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const args = [cruise, '--config', config, '--output-type', 'json', 'apps', 'libs', 'migrations', 'test'];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: town, maxBuffer: 64 * 1024 * 1024 });
  caught = (JSON.parse(stdout) as { summary: { violations: Violation[] } }).summary.violations;
});

afterAll(() => rmSync(town, { recursive: true, force: true }));

it('every layer rule says why', () => {
  expect(forbidden.filter((rule) => !rule.comment).map((rule) => rule.name)).toEqual([]);
});

it('every layer rule has a planted fault, and no fault is left from a rule that is gone', () => {
  expect(Object.keys(faults).sort()).toEqual(forbidden.map((rule) => rule.name).sort());
});

it.each(Object.entries(faults))('%s catches its fault, and no other rule does', (rule, { file }) => {
  const rules = caught.filter((violation) => violation.from === file).map((violation) => violation.rule.name);
  expect(rules).toEqual([rule]);
});

it('what is allowed passes', () => {
  const culprits = Object.values(faults).map(({ file }) => file);
  expect(caught.filter((violation) => !culprits.includes(violation.from))).toEqual([]);
});
