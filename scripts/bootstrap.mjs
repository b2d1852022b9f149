// The way into everything: installs and builds only what changed, then hands over to the CLI.
// Plain JavaScript without dependencies: on a fresh clone nothing else can run yet.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { oneAtATime } from './one-at-a-time.mjs';
import { whenNpmIsGone } from './when-npm-is-gone.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [command = '', ...rest] = process.argv.slice(2);
const assets = /\.(csv|yaml|json|sql|html)$/;
const sources = /(?<![.-]spec)\.ts$|\.(csv|yaml|json|sql|html)$/;
const installStamp = 'node_modules/.yimen-lock';
const buildStamp = 'dist/.stamp';

class Failure extends Error {}
const say = (line) => process.stderr.write(`${line}\n`);
const at = (path) => join(root, path);
const read = (path) => (fs.existsSync(at(path)) ? fs.readFileSync(at(path), 'utf8') : '');
const remove = (...paths) => paths.forEach((path) => fs.rmSync(at(path), { recursive: true, force: true }));
const sha256 = (parts) => parts.reduce((sum, part) => sum.update(part), createHash('sha256')).digest('hex');

let current;
let started = () => {};
/** Runs one program to its end; resolves to its exit code. A signal to us is passed on to it. */
const run = (file, args, stdio) =>
  new Promise((resolve, reject) => {
    current = spawn(file, args, { cwd: root, stdio }).on('error', reject);
    if (current.pid) started(current.pid);
    current.on('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
  }).finally(() => (current = undefined));
const stop = (signal) => (current ? current.kill(signal) : process.exit(128 + constants.signals[signal]));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
whenNpmIsGone(() => stop('SIGTERM'));

async function step(title, code, file, args) {
  const began = Date.now();
  say(`▸ ${title}`);
  const ticking = setInterval(() => say(`  … ${Math.round((Date.now() - began) / 1000)} s`), 5000);
  const exit = await run(file, args, ['ignore', 2, 2]).finally(() => clearInterval(ticking));
  if (exit > 128) process.exit(exit);
  if (exit !== 0) throw new Failure(`[${code}] 失败，原因见上方 / failed, see above: ${title}`);
}

const files = (folder, wanted) =>
  fs.readdirSync(at(folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? files(path, wanted) : wanted.test(entry.name) ? [path] : [];
  });
const under = (wanted) =>
  ['apps', 'libs', 'migrations'].filter((f) => fs.existsSync(at(f))).flatMap((f) => files(f, wanted));
const lockHash = () => sha256([read('package-lock.json')]);
const sourceHash = () => {
  const top = fs.readdirSync(root).filter((name) => /^(tsconfig.*|nest-cli|package-lock)\.json$/.test(name));
  return sha256([...top, ...under(sources)].sort().flatMap((path) => [path, '\0', fs.readFileSync(at(path)), '\0']));
};

/** An install by hand counts too: npm writes its own record last, so what it names is really there. */
function installedByHand() {
  const have = JSON.parse(read('node_modules/.package-lock.json') || '{}').packages;
  const asked = JSON.parse(read('package-lock.json')).packages;
  const missing = () => Object.keys(asked).some((p) => p && !asked[p].optional && !have[p]);
  return have && Object.keys(have).every((p) => asked[p]?.version === have[p].version) && !missing();
}

async function install() {
  const hash = lockHash();
  if (!installedByHand()) {
    remove(installStamp, 'node_modules/.package-lock.json');
    const npm = /npm-cli\.js$/.test(process.env.npm_execpath) ? [process.execPath, process.env.npm_execpath] : ['npm'];
    const args = [...npm.slice(1), 'ci', '--include=dev', '--loglevel=error'];
    await step('安装依赖 / installing (npm ci)', 'install-failed', npm[0], args);
  }
  fs.writeFileSync(at(installStamp), hash);
}

async function build() {
  const hash = sourceHash();
  remove(buildStamp, 'dist');
  const compile = fileURLToPath(new URL('./compile.mjs', import.meta.url));
  await step('编译 / building', 'build-failed', process.execPath, [compile]);
  for (const path of under(assets)) fs.cpSync(at(path), at(`dist/${path}`));
  fs.writeFileSync(at(buildStamp), hash);
}

async function main() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (!(major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19))) {
    throw new Failure(`[node-too-old] 需要 Node.js ≥ 20.19 或 ≥ 22.12，现为 / needed, found: ${process.version}`);
  }
  const installed = () => read(installStamp) === lockHash();
  const built = () => read(buildStamp) === sourceHash();
  if (!installed() || !built()) {
    await oneAtATime(at('.yimen/bootstrap.lock'), say, async (enterHolder) => {
      started = enterHolder;
      if (!installed()) await install();
      if (!built()) await build();
      started = () => {};
    });
  }
  if (command === 'prepare') return 0;
  // The channel tells the launchers when this process is gone, however it went.
  const stdio = command === 'cli' ? 'inherit' : ['inherit', 'inherit', 'inherit', 'ipc'];
  const args = command === 'cli' ? rest : [command, ...rest];
  return run(process.execPath, ['dist/apps/cli/src/main.js', ...args], stdio);
}

main().then(
  (code) => process.exit(code),
  (error) => {
    say(error instanceof Failure ? error.message : `[bootstrap-failed] ${error.message}`);
    process.exit(1);
  },
);
