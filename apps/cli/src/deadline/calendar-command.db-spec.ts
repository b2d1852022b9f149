import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadReference } from '../../../../migrations/reference/load-reference';
import { ClockTown } from '../../../../test/support/clock-town';
import { schemaSource } from '../migrate/schema-source';
import { calendarCommand } from './calendar-command';

/** As the State Council might announce it: 元旦 with the Friday, 春节 6 to 12 February. */
const OF_2027 = `date,kind,name
2027-01-01,holiday,元旦
2027-01-30,working-weekend,春节
2027-02-08,holiday,春节
2027-02-09,holiday,春节
2027-02-10,holiday,春节
2027-02-11,holiday,春节
2027-02-12,holiday,春节
2027-02-20,working-weekend,春节
`;
const NOTICE = ['--published', '--source', '国务院办公厅关于2027年部分节假日安排的通知'];

const folder = mkdtempSync(join(tmpdir(), 'yimen-calendar-'));
const file = (text: string) => {
  const path = join(folder, 'days.csv');
  writeFileSync(path, text);
  return path;
};
const told: string[] = [];
let town: ClockTown;

beforeAll(async () => (town = await ClockTown.open()));
afterAll(() => town?.close());
beforeEach(() => {
  told.length = 0;
  for (const stream of [process.stdout, process.stderr])
    jest.spyOn(stream, 'write').mockImplementation((text) => told.push(String(text)) > 0);
});
afterEach(() => jest.restoreAllMocks());

const load = (text: string, ...more: string[]) =>
  calendarCommand(['load', '--file', file(text), ...more], { DATABASE_MIGRATOR_URL: town.database.migratorUrl });
const days = () => town.sql(`select count(*)::int as n from calendar_exception where date >= '2027-01-01'`);

describe('A due date over year end and Spring Festival, before and after the calendar is announced', () => {
  it('is provisional, is projected again when the year is loaded, and moves again when it is corrected', async () => {
    const subject = await town.start('2026-12-28');
    const old = await town.start('2026-09-28');
    expect(await town.clock(subject)).toMatchObject({ due: '2027-02-08', provisional: true });

    expect(await load(OF_2027, '--year', '2027', ...NOTICE)).toBe(0);
    expect(told.join('')).toBe(
      '已装载 2027 年工作日历：放假 6 个工作日，调休上班 2 天。正在计时的时限有 1 个改变了到期日。\n',
    );
    const announced = await town.clock(subject);
    expect(announced).toMatchObject({ due: '2027-02-15', provisional: false });
    expect(announced.explanation).toContain('春节 02-08 至 02-14 不计，01-30 调休上班计入');
    expect(await town.clock(old)).toMatchObject({ due: '2026-11-13' });

    expect(await load(OF_2027.replace('2027-01-30,working-weekend,春节\n', ''), '--year', '2027')).toBe(0);
    expect(await town.clock(subject)).toMatchObject({ due: '2027-02-16', provisional: false });
    expect(await town.moves(subject)).toEqual([
      { from: '2027-02-08', to: '2027-02-15', why: 'calendar 2027' },
      { from: '2027-02-15', to: '2027-02-16', why: 'calendar 2027' },
    ]);
    expect(await load(OF_2027.replace('2027-01-30,working-weekend,春节\n', ''), '--year', '2027')).toBe(0);
    expect(told.join('')).toContain('有 0 个改变了到期日');
  });

  it('keeps what was loaded by hand when a release brings its own files', async () => {
    await town.start('2026-12-28');
    const before = await days();
    const source = await schemaSource(town.database.migratorUrl).initialize();
    await source.query(`update reference_load set sha256 = 'an earlier release' where name = 'reference'`);
    expect(await source.transaction((manager) => loadReference(manager))).toBe(true);
    await source.destroy();
    expect(await days()).toEqual(before);
    expect(await town.sql('select published from calendar_year where year = 2027')).toEqual([{ published: true }]);
  });
});

describe('A file that can not be', () => {
  it.each([
    ['第 2 行：2027-02-30 不是日期', 'date,kind,name\n2027-02-30,holiday,春节\n', []],
    ['第 3 行：2027-02-08 出现两次', 'date,kind,name\n2027-02-08,holiday,春节\n2027-02-08,holiday,春节\n', []],
    ['第 2 行：2027-02-06 是周末', 'date,kind,name\n2027-02-06,holiday,春节\n', []],
    ['第 2 行：2027-02-08 不是周末', 'date,kind,name\n2027-02-08,working-weekend,春节\n', []],
    ['第 2 行：kind 应为', 'date,kind,name\n2027-02-08,off,春节\n', []],
    ['第 2 行：缺少节日名称', 'date,kind,name\n2027-02-08,holiday,\n', []],
    ['第 2 行：应有 3 列', 'date,kind,name\n2027-02-08,holiday\n', []],
    ['第 1 行应为 date,kind,name', 'day,type\n', []],
    ['文件里有 2027 年的日期，而 --year 是 2028', OF_2027, ['--year', '2028']],
    ['没有任何日期', 'date,kind,name\n', []],
    ['2028 年已公布，却没有任何放假或调休安排', 'date,kind,name\n', ['--year', '2028', ...NOTICE]],
    ['用法', OF_2027, ['--published']],
    ['用法', OF_2027, ['--year', 'soon']],
  ])('%s: is refused, and nothing of it stays', async (fault, text, more) => {
    const before = await days();
    expect(await load(text, ...more)).toBe(2);
    expect(told.join('')).toContain(fault);
    expect(await days()).toEqual(before);
  });

  it('or is not there', async () => {
    expect(await calendarCommand(['load', '--file', '/nowhere'], { DATABASE_MIGRATOR_URL: 'postgres://x' })).toBe(2);
    expect(await calendarCommand(['load', '--file', '/nowhere'], {})).toBe(2);
    expect(await calendarCommand(['lode'], {})).toBe(2);
  });
});
