import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const ROOT = join(__dirname, '../..');
const PARTNER = join(ROOT, 'docs/openapi/partner.json');
const SPECTRAL = join(dirname(require.resolve('@stoplight/spectral-cli/package.json')), 'dist/index.js');
const REDOCLY = join(dirname(require.resolve('@redocly/cli/package.json')), 'bin/cli.js');
const QUIET = { REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };

function lint(program: string, args: string[]): { code: number | null; said: string } {
  const env = { ...process.env, ...QUIET };
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'lint', ...args], {
    cwd: ROOT,
    env,
    encoding: 'utf8',
  });
  return { code: status, said: stdout + stderr };
}

const spectral = (file: string) => lint(SPECTRAL, ['--fail-severity=hint', '--ruleset', '.spectral.yaml', file]);
const redocly = (file: string) => lint(REDOCLY, ['--config', 'redocly.yaml', file]);

/** That the committed documents pass is a step of CI (`npm run contract`); here: that passing means something. */
describe('the linters of the published contract', () => {
  let folder: string;

  beforeAll(() => {
    mkdirSync(join(ROOT, '.yimen'), { recursive: true });
    folder = mkdtempSync(join(ROOT, '.yimen/contract-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const spoilt = (spoil: (text: string) => string) => {
    const [file, text] = [join(folder, 'partner.json'), readFileSync(PARTNER, 'utf8')];
    writeFileSync(file, spoil(text));
    expect(readFileSync(file, 'utf8')).not.toBe(text);
    return file;
  };

  it('take the partner document as it is', () => {
    expect(spectral(PARTNER)).toMatchObject({ code: 0 });
    expect(redocly(PARTNER)).toMatchObject({ code: 0 });
  });

  it('refuse a text, a list and a number without end, and an answer that does not say how many calls are left (OWASP API4:2023)', () => {
    const endless = spoilt((text) =>
      text
        .replace(/"(maxLength)"/, '"x-$1"')
        .replace(/"(maxItems)"/, '"x-$1"')
        .replace(/"(maximum)"/, '"x-$1"')
        .replace('"RateLimit": {', '"x-RateLimit": {'),
    );
    const { code, said } = spectral(endless);
    expect(code).toBe(1);
    for (const rule of ['string-limit', 'array-limit', 'integer-limit', 'rate-limit'])
      expect(said).toContain(`owasp:api4:2023-${rule} `);
  });

  it('refuse what is not OpenAPI, and what is told in part', () => {
    const half = spoilt((text) => text.replace('"operationId"', '"x-operationId"'));
    expect(redocly(half)).toMatchObject({ code: 1, said: expect.stringContaining('operation-operationId') });
  });
});
