import { Client } from 'pg';
import { NightTown } from '../../../../test/support/night-town';
import { applyBatch } from './apply-batch';
import type { FeedSourceCode } from '../domain/feed-sources';
import { deliverWhole } from './deliver';
import { stageUpload } from './stage-upload';

const VILLAGE = '500112133201';
export const TODAY = '2026-11-22';

/** Deliveries by file, at the pace of a test. */
export class IntakeTown {
  private constructor(readonly town: NightTown) {}

  static async open(): Promise<IntakeTown> {
    return new IntakeTown(await NightTown.open());
  }

  /** A household of so many grown-ups, with their identity numbers. */
  async family(people = 1): Promise<{ id: string; members: { id: string; residentId: string }[] }> {
    const members = Array.from({ length: people }, () => ['1980-03-02', {}] as [string, object]);
    const { id } = await this.town.household({ division: VILLAGE, members: members as [] });
    const told = await this.town.sql<{ id: string; residentId: string }>(
      `select id, resident_id as "residentId" from member where household_id = $1 order by id`,
      [id],
    );
    return { id, members: told };
  }

  stage(source: FeedSourceCode, asOf: string, body: string, format: 'ndjson' | 'csv' = 'ndjson') {
    const stream = Promise.resolve(Buffer.from(body));
    return stageUpload((work) => this.town.transactions.asSystem('test', work), {
      ...{ source, asOf, format },
      stream: (async function* () {
        yield await stream;
      })(),
    });
  }

  /** Everything in one body, received but not yet applied. */
  async deliver(told: {
    source: FeedSourceCode;
    asOf: string;
    body: string;
    format?: 'ndjson' | 'csv';
    complete?: boolean;
  }) {
    const { source, asOf, body, format, complete = true } = told;
    const upload = await this.stage(source, asOf, body, format);
    return this.as((tx, actor) => deliverWhole(tx, actor, { source, asOf, complete, today: TODAY }, upload));
  }

  apply(id: string) {
    return this.as((tx) => applyBatch(tx, id));
  }

  as<T>(work: Parameters<typeof this.town.transactions.asSystem<T>>[1]): Promise<T> {
    return this.town.transactions.asSystem('test', work);
  }

  facts(householdId: string) {
    return this.town.sql(
      `select member_id as "memberId", kind, value, as_of::text as "asOf" from fact where household_id = $1 order by batch, kind, member_id`,
      [householdId],
    );
  }

  async left(): Promise<{ facts: number; waiting: number; rejects: number; feeds: number }> {
    const [counts] = await this.town.sql(
      `select (select count(*)::int from fact) as facts, (select count(*)::int from feed_row) as waiting,
              (select count(*)::int from feed_reject) as rejects, (select count(*)::int from feed) as feeds`,
    );
    return counts as never;
  }

  /** All uploads came two days ago: their ids begin with the moment. */
  async aged(): Promise<void> {
    const client = new Client({ connectionString: this.town.database.adminUrl });
    await client.connect();
    await client.query(`create table aged as select upload, uuidv7(interval '-2 days') as was
      from (select upload from feed_row union select upload from feed_part union select upload from feed_reject) u`);
    for (const table of ['feed_row', 'feed_part', 'feed_reject'])
      await client.query(`update ${table} t set upload = was from aged a where a.upload = t.upload`);
    await client.end();
  }

  close(): Promise<void> {
    return this.town.close();
  }
}

export const ndjson = (rows: readonly object[]) => rows.map((one) => `${JSON.stringify(one)}\n`).join('');
