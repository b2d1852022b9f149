import { Environment, openDataSource, ScopedTransactions } from '@yimen/platform';
import { Client } from 'pg';
import { pino } from 'pino';
import type { DataSource } from 'typeorm';
import { parse, stringify } from 'yaml';
import { openTestDatabase } from '../../../../test/support/database';
import type { TestDatabase } from '../../../../test/support/database';
import { packText } from '../../../../test/support/policy';
import { loadPack, packFromText, wholeText } from '../pack/load-pack';
import { PublishedPacks } from './published-packs';

const PUBLISHED = `
  insert into policy_pack (id, ref, title, division, yaml, whole, status, version, reason, effective_from, drafted_by,
                           proposed_by, published_by, published_at)
  select uuidv7(), $1, '政策包', $2, $3, $3, 'published', 1, '提高标准', $4, o.id, o.id, p.id, '2026-11-20T10:00:00+08:00'
    from officer o, officer p where o.subject = 'yubei-policy' and p.subject = 'yubei-policy-2'`;
const YUBEI = '500112000000';
const YUNYANG = '500235000000';

describe('which policy pack is in force', () => {
  let database: TestDatabase;
  let source: DataSource;
  let transactions: ScopedTransactions;
  let packs: PublishedPacks;
  let log: string[];

  beforeEach(async () => {
    database = await openTestDatabase();
    source = await openDataSource(database.appUrl, 2, 'published-packs');
    transactions = new ScopedTransactions(source, '50');
    log = [];
    packs = await start();
  });
  afterEach(async () => {
    await packs?.onModuleDestroy();
    if (source?.isInitialized) await source.destroy();
    await database?.drop();
  });

  async function start(): Promise<PublishedPacks> {
    const clock = { now: () => new Date('2026-11-22T10:00:00+08:00') };
    const logger = pino({ level: 'warn' }, { write: (line: string) => void log.push(line) });
    const service = new PublishedPacks(transactions, new Environment(), clock, logger);
    await service.onModuleInit();
    return service;
  }

  async function sql(text: string, values: unknown[] = []): Promise<void> {
    const admin = new Client({ connectionString: database.adminUrl });
    await admin.connect();
    await admin.query(text, values);
    await admin.end();
  }

  async function publish(id: string, effectiveFrom: string, division = YUBEI): Promise<string> {
    const pack = packFromText(packText({ id, division: `'${division}'` }), id);
    await sql(PUBLISHED, [pack.ref, division, wholeText(pack), effectiveFrom]);
    return pack.ref;
  }
  const load = (ref: string) => transactions.asSystem('test', (tx) => packs.load(tx, ref));

  it('where nothing is published it is the one delivered with the service', async () => {
    expect(packs.refInForce(YUBEI, '2026-11-22')).toBe('chongqing@2025-07-01');
    expect((await load('chongqing@2025-07-01')).ref).toBe('chongqing@2025-07-01');
  });

  it('is the newest of the smallest place, once it has been read', async () => {
    const city = await publish('city', '2026-11-21', '500000000000');
    const old = await publish('old', '2026-11-21');
    const next = await publish('next', '2026-12-01');
    expect(packs.refInForce(YUBEI, '2026-11-22')).toBe('chongqing@2025-07-01');
    await packs.refresh();
    expect(packs.refInForce(YUBEI, '2026-11-22')).toBe(old);
    expect(packs.refInForce('500112133201', '2026-12-01')).toBe(next);
    expect(packs.refInForce(YUNYANG, '2026-12-01')).toBe(city);
  });

  it('loads a pack by its ref also when it was replaced long ago, or was published a moment ago', async () => {
    const old = await publish('old', '2026-11-21');
    await publish('next', '2026-11-22');
    await packs.refresh();
    expect(await load(old)).toMatchObject({ ref: old, division: YUBEI });
    expect(await load(old)).toBe(await load(old));
    const fresh = await publish('fresh', '2026-12-01');
    expect((await load(fresh)).ref).toBe(fresh);
    await expect(load('nobody@2026-01-01')).rejects.toMatchObject({ code: 'policy-pack-unknown' });
  });

  it('one published before anybody asked how long an objection is looked into stays in force', async () => {
    const document = parse(wholeText(loadPack('chongqing'))) as { programmes: { limits?: Record<string, unknown> }[] };
    for (const { limits } of document.programmes) delete limits?.resurvey;
    await sql(PUBLISHED, ['earlier@2025-07-01', YUBEI, stringify({ ...document, id: 'earlier' }), '2026-11-21']);
    await packs.refresh();
    expect(packs.refInForce(YUBEI, '2026-11-22')).toBe('earlier@2025-07-01');
    expect((await load('earlier@2025-07-01')).ref).toBe('earlier@2025-07-01');
  });

  it('keeps what it has while the database can’t be asked, says so, and goes on afterwards', async () => {
    const known = await publish('known', '2026-11-21');
    await packs.refresh();
    await sql('revoke select on policy_pack from yimen_app');
    await publish('later', '2026-11-22');
    await packs.refresh();
    expect(packs.refInForce(YUBEI, '2026-11-22')).toBe(known);
    expect((await load(known)).ref).toBe(known);
    expect(log.join()).toContain('published packs not read');
    await sql('grant select on policy_pack to yimen_app');
    await packs.refresh();
    expect(packs.refInForce(YUBEI, '2026-11-22')).toContain('later@');
  });

  it('never starts half a pack: one that can’t be read leaves the one before it in force, and is told once', async () => {
    const known = await publish('known', '2026-11-21');
    await sql(PUBLISHED, ['broken@2026-11-01', YUBEI, 'id: broken', '2026-11-22']);
    await packs.refresh();
    await packs.refresh();
    expect(packs.refInForce(YUBEI, '2026-11-22')).toBe(known);
    expect(log.filter((line) => line.includes('broken@2026-11-01'))).toHaveLength(1);
    await expect(load('broken@2026-11-01')).rejects.toMatchObject({ code: 'policy-pack-faulty' });
  });

  it('doesn’t start a process that can’t know it', async () => {
    await sql('revoke select on policy_pack from yimen_app');
    await expect(start()).rejects.toThrow('permission denied');
  });
});
