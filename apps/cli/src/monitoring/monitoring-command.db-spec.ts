import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NightTown } from '../../../../test/support/night-town';
import { monitoringCommand } from './monitoring-command';

const KIND = 'registered-unemployed';
const YUBEI = ['--area', '500112'];

describe('monitoring load on the command line', () => {
  const folder = mkdtempSync(join(tmpdir(), 'yimen-load-'));
  let town: NightTown;
  let residentId: string;
  let out = '';
  let told = '';

  beforeAll(async () => {
    town = await NightTown.open();
    await town.household({ division: '500112133201', members: [['1980-03-02', {}]] });
    [{ residentId } = { residentId: '' }] = await town.sql<{ residentId: string }>(
      'select resident_id as "residentId" from member',
    );
  });
  afterAll(() => town?.close());
  beforeEach(() => {
    out = told = '';
    jest.spyOn(process.stdout, 'write').mockImplementation((text) => Boolean((out += String(text))));
    jest.spyOn(process.stderr, 'write').mockImplementation((text) => Boolean((told += String(text))));
  });
  afterEach(() => jest.restoreAllMocks());

  const file = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const load = (...args: string[]) => monitoringCommand(['load', ...args], { DATABASE_APP_URL: town.database.appUrl });
  const facts = () => town.sql('select value, as_of::text as "asOf" from fact order by batch');

  it('takes a file in, and the same file again changes nothing', async () => {
    const csv = file('september.csv', `residentId,kind,value\n${residentId},${KIND},true\n`);
    expect(await load('human-resources', csv, '--as-of', '2026-09-30', ...YUBEI)).toBe(0);
    const first = JSON.parse(out);
    expect(first).toMatchObject({ status: 'applied', rows: 1, accepted: 1, complete: true });
    out = '';
    expect(await load('human-resources', csv, '--as-of', '2026-09-30', ...YUBEI)).toBe(0);
    expect(JSON.parse(out)).toEqual(first);
    expect(await facts()).toEqual([{ value: true, asOf: '2026-09-30' }]);
  });

  it('says which lines are wrong, without whom they are about, and takes nothing where there are too many', async () => {
    const wrong = file('wrong.ndjson', `${JSON.stringify({ residentId, kind: KIND, value: '是' })}\n`);
    expect(await load('human-resources', wrong, '--as-of', '2026-10-31', '--changes')).toBe(1);
    expect(told).toContain('第 1 行 [value-wrong]');
    expect(JSON.parse(out)).toMatchObject({ status: 'rejected', reason: 'too-many-rejected', complete: false });
    expect(told + out).not.toContain(residentId);
    expect(await facts()).toHaveLength(1);
  });

  it('a complete one tells of its area alone: the next county keeps what it has, the province is spelled out', async () => {
    const csv = file('october.csv', `residentId,kind,value\n${residentId},${KIND},true\n`);
    const args = ['human-resources', csv, '--as-of', '2026-10-31', '--area'];
    expect(await load(...args, '500101000000')).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ status: 'rejected', reason: 'nothing-said', notHere: 1 });
    expect(await load(...args, '500112000000')).toBe(0);
    expect(await load(...args, '50')).toBe(0);
    expect(await town.sql('select prefix from feed order by batch')).toEqual([
      { prefix: '500112' },
      { prefix: '500112' },
      { prefix: '50' },
    ]);
  });

  it.each([
    ['without a day', ['human-resources', 'september.csv'], '用法'],
    ['on no day', ['human-resources', 'september.csv', '--as-of', '2026-02-30', ...YUBEI], '用法'],
    ['that is complete nobody says where', ['human-resources', 'september.csv', '--as-of', '2026-10-31'], '用法'],
    ['of half a place', ['human-resources', 'september.csv', '--as-of', '2026-10-31', '--area', '500'], '用法'],
    [
      'of another province',
      ['human-resources', 'september.csv', '--as-of', '2026-10-31', '--area', '510000'],
      'area-elsewhere',
    ],
    ['of another form', ['human-resources', 'facts.xlsx', '--as-of', '2026-10-31', ...YUBEI], '用法'],
    ['that is not there', ['human-resources', 'none.csv', '--as-of', '2026-10-31', ...YUBEI], 'file-missing'],
    [
      'of a source nobody knows',
      ['weather', 'september.csv', '--as-of', '2026-10-31', ...YUBEI],
      'feed-source-unknown',
    ],
    [
      'of a day to come',
      ['human-resources', 'september.csv', '--as-of', '2999-01-01', ...YUBEI],
      'feed-as-of-impossible',
    ],
  ])('a file %s is refused', async (_, [source, name, ...rest], words) => {
    expect(await load(String(source), join(folder, String(name)), ...rest)).toBe(2);
    expect(told).toContain(words);
    expect(out).toBe('');
  });
});
