import { ScanTown, YUBEI } from '../../../../test/support/scan-town';
import { scanCommand } from './scan-command';

describe('policy scan on the command line', () => {
  let town: ScanTown;
  let out = '';
  let told = '';

  beforeAll(async () => {
    town = await ScanTown.open();
    await town.moveIn(120);
  });
  afterAll(() => town?.close());
  beforeEach(() => {
    out = told = '';
    jest.spyOn(process.stdout, 'write').mockImplementation((text) => Boolean((out += String(text))));
    jest.spyOn(process.stderr, 'write').mockImplementation((text) => Boolean((told += String(text))));
  });
  afterEach(() => jest.restoreAllMocks());

  const run = (...args: string[]) => scanCommand(args, { DATABASE_APP_URL: town.database.appUrl });

  it('prints the numbers of each county as one JSON object', async () => {
    expect(await run('--date', '2026-11-22')).toBe(0);
    const { date, scans } = JSON.parse(out);
    expect(date).toBe('2026-11-22');
    expect(scans).toMatchObject([{ division: YUBEI, status: 'finished' }]);
    expect(scans[0].programmes[0]).toMatchObject({ households: 120, failed: 0 });
    expect(told).toContain('渝北区 1/1');
  });

  it('or of one township', async () => {
    expect(await run('--date', '2026-11-22', '--area', '500112133')).toBe(0);
    expect(JSON.parse(out).scans[0].townships.map(({ place }: { place: string }) => place)).toContain('统景镇');
  });

  it.each([
    [['--date', '2026-02-30'], '--date'],
    [['--area', '50'], '--area'],
    [['--everything'], '--everything'],
  ])('%s is told, and nothing is scanned', async (args, pointer) => {
    expect(await run(...args)).toBe(2);
    expect(out).toBe('');
    expect(JSON.parse(told).errors).toMatchObject([{ pointer }]);
  });
});
