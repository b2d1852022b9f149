import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { openTestDatabase } from '../../../../test/support/database';
import type { TestDatabase } from '../../../../test/support/database';
import { MAKE_HOUSEHOLDS, MAKE_MEMBERS } from '../bench/policy-scan/made-up-households';
import { replayCommand } from './replay-command';

const DRAFT = `id: chongqing
version: 2026-10-01
extends: chongqing
name: 草案
parameters:
  dibao:
    rows: [{ from: 2016-01-01, urban: 800, rural: 660, source: 草案, confidence: U, note: 草案 }]
`;

describe('policy replay', () => {
  let database: TestDatabase;
  let folder: string;
  let out: string[];
  let told: string[];

  beforeAll(async () => {
    database = await openTestDatabase();
    const admin = new Client({ connectionString: database.adminUrl });
    await admin.connect();
    for (const sql of [MAKE_HOUSEHOLDS, MAKE_MEMBERS]) await admin.query(sql, [7, 1, 300]);
    await admin.end();
  });
  afterAll(() => database.drop());

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'replay-'));
    [out, told] = [[], []];
    jest.spyOn(process.stdout, 'write').mockImplementation((text) => out.push(String(text)) > 0);
    jest.spyOn(process.stderr, 'write').mockImplementation((text) => told.push(String(text)) > 0);
  });
  afterEach(() => {
    jest.restoreAllMocks();
    rmSync(folder, { recursive: true });
  });

  const run = (text: string, ...args: string[]) => {
    const file = join(folder, 'draft.yaml');
    writeFileSync(file, text);
    const env = { DATABASE_APP_URL: database.appUrl };
    return replayCommand(['--draft', file, '--out', join(folder, 'out'), ...args], env);
  };

  it('prints one JSON object, tells its progress, and writes a page and a table', async () => {
    expect(await run(DRAFT, '--month', '2026-10', '--area', '500112')).toBe(0);
    const found = JSON.parse(out.join(''));
    expect(found).toMatchObject({ households: 300, area: '500112', date: '2026-10-01' });
    expect(found.changed.any).toBeGreaterThan(0);
    expect(told.join('')).toContain('测算 300/300 户');
    expect(readFileSync(join(folder, 'out/report.html'), 'utf8')).toContain('渝北区 · 2026年10月 · 在册 300 户');
    expect(readFileSync(join(folder, 'out/changes.csv'), 'utf8')).toContain('dibao,最低生活保障,按月,');
  });

  it('a draft with faults is refused with all of them; nothing is written', async () => {
    const faulty = `${DRAFT.replace('urban: 800', 'urban: lots')}programmes:
  - { id: dibao, rules: [{ id: homes, when: 'hoemsOk' }, { id: vehicles, when: '1 + 1' }] }
`;
    expect(await run(faulty, '--month', '2026-10')).toBe(2);
    expect(out).toEqual([]);
    for (const fault of ['parameters.dibao', 'rules.homes', 'hoemsOk', 'rules.vehicles'])
      expect(told.join('')).toContain(fault);
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });

  it('a place the draft is not for is refused', async () => {
    expect(await run(DRAFT, '--month', '2026-10', '--area', '510100')).toBe(2);
    expect(told.join('')).toContain('只适用于 50');
  });

  it('a pack nobody knows is refused', async () => {
    expect(await run(DRAFT, '--month', '2026-10', '--against', 'nowhere')).toBe(2);
    expect(told.join('')).toContain('nowhere');
  });

  it('a question asked wrongly is refused with how to ask it', async () => {
    expect(await run(DRAFT)).toBe(2);
    expect(told.join('')).toContain('--month');
  });
});
