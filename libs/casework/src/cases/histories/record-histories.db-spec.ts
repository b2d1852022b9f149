import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CaseTown } from '../case-town-spec';
import { Recorder } from './recorder-spec';
import { STORIES } from './stories-spec';

/**
 * Each story runs by the table that new cases get, and its history is compared with the one recorded of that version. Of a
 * version that has none yet: RECORD_HISTORIES=1 npm test -- record-histories. A recorded file is never written again.
 */
const RECORDS = process.env.RECORD_HISTORIES === '1';

describe('The history of a finished case is what really ran', () => {
  let town: CaseTown;
  beforeAll(async () => {
    town = await CaseTown.open();
    await town.fund(1_000_000);
  });
  afterAll(() => town?.close());

  it.each(STORIES)('$name', async ({ name, run, ...options }) => {
    const recorder = await Recorder.open(town, options);
    await run(recorder);
    const history = await recorder.history(name);
    const file = join(__dirname, `${history.procedure}-${history.version}.${name}.json`);
    if (RECORDS && !existsSync(file)) writeFileSync(file, `${JSON.stringify(history, null, 2)}\n`);
    expect(JSON.parse(existsSync(file) ? readFileSync(file, 'utf8') : 'null')).toEqual(history);
  });
});
