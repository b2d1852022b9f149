import { openDataSource, ScopedTransactions } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { Client } from 'pg';
import { MAKE_HOUSEHOLDS, MAKE_MEMBERS } from '../../../../apps/cli/src/bench/policy-scan/made-up-households';
import { openTestDatabase } from '../../../../test/support/database';
import type { TestDatabase } from '../../../../test/support/database';
import { assess, loadPack } from '..';
import type { Assessment, HouseholdFacts, ProposedMeasure } from '..';
import { familiesOf } from '../families/families.query';
import { replay } from './replay';
import type { Replay, RuleAnswer } from './replay-result';
import type { ReplaySource } from './replay-source';
import { draftOf, MONTH, RAISED } from './replay-town-spec';
import { programmeOf } from './replay-words-spec';

const HOUSEHOLDS = 1500;

// Dibao up, disability subsidies only from grade 1 on, edge at 140 %.
const DRAFT = draftOf(`${RAISED}
  edgePercent: { rows: [{ from: 2016-01-01, value: 140, source: 草案, confidence: U }] }
  disabilityLiving: { rows: [{ from: 2016-01-01, value: 95, source: 草案, confidence: U }] }
`);

describe('The replay of 1,500 made-up households tells what assess tells of each', () => {
  const before = loadPack('chongqing');
  let database: TestDatabase;
  let source: ReplaySource;
  let close: () => Promise<void>;
  let found: Replay;
  let told: { before: Assessment; after: Assessment }[];

  beforeAll(async () => {
    database = await openTestDatabase();
    const admin = new Client({ connectionString: database.adminUrl });
    await admin.connect();
    for (const sql of [MAKE_HOUSEHOLDS, MAKE_MEMBERS]) await admin.query(sql, [11, 1, HOUSEHOLDS]);
    const ids = await admin.query<{ id: string }>('select id from household order by id');
    await admin.end();
    const data = await openDataSource(database.appUrl, 2, 'replay');
    const transactions = new ScopedTransactions(data, '50');
    source = { read: (work) => transactions.asSystem('test', (tx) => work(tx)) };
    close = () => data.destroy();
    found = await replay(source, { before, after: DRAFT, date: MONTH, area: '50', chunk: 400 });
    const families = await source.read((tx) =>
      familiesOf(
        tx,
        ids.rows.map(({ id }) => id),
      ),
    );
    told = [...families.values()].map((facts: HouseholdFacts) => {
      return { before: assess(facts, before, MONTH), after: assess(facts, DRAFT, MONTH) };
    });
  });
  afterAll(async () => {
    await close();
    await database.drop();
  });

  const measures = (programme: string) =>
    told.map(({ before: was, after: now }) => ({ was: of(was, programme), now: of(now, programme) }));
  const of = ({ measures: all }: Assessment, id: string) =>
    all.find(({ programme }) => programme === id) as ProposedMeasure;
  const fen = ({ monthlyFen = 0, oneOffFen = 0 }: ProposedMeasure) => monthlyFen + oneOffFen;
  const sum = (numbers: number[]) => numbers.reduce((total, n) => total + n, 0);

  it('something changes in it', () => {
    expect(found.households).toBe(HOUSEHOLDS);
    expect(found.changed.gained).toBeGreaterThan(5);
    expect(found.changed.lost).toBeGreaterThan(5);
  });

  it('the same verdicts and the same money in every programme', () => {
    for (const { id, eligible, unknown, monthlyFen, oneOffFen, changes } of found.programmes) {
      const all = measures(id);
      const count = (is: (each: (typeof all)[number]) => boolean) => all.filter(is).length;
      expect([id, eligible.before]).toEqual([id, count(({ was }) => was.verdict === 'eligible')]);
      expect([id, eligible.after]).toEqual([id, count(({ now }) => now.verdict === 'eligible')]);
      expect([id, unknown.after]).toEqual([id, count(({ now }) => now.verdict === 'unknown')]);
      expect([id, monthlyFen.before + oneOffFen.before]).toEqual([id, sum(all.map(({ was }) => fen(was)))]);
      expect([id, monthlyFen.after + oneOffFen.after]).toEqual([id, sum(all.map(({ now }) => fen(now)))]);
      const gained = count(({ was, now }) => was.verdict !== 'eligible' && now.verdict === 'eligible');
      expect([id, changes.gained]).toEqual([id, gained]);
    }
  });

  it.each(['dibao', 'dibao-edge'])('the same rules behind what %s gains and loses', (id) => {
    const { reasons } = programmeOf(found, id);
    for (const [change, verdict] of [
      ['gained', 'now'],
      ['lost', 'was'],
    ] as const) {
      const changed = measures(id).filter(
        ({ was, now }) => was.verdict !== now.verdict && { was, now }[verdict].verdict === 'eligible',
      );
      const expected = new Map<string, number>();
      for (const { was, now } of changed)
        for (const key of differing(was, now)) expected.set(key, (expected.get(key) ?? 0) + 1);
      const replayed = reasons.filter((reason) => reason.change === change);
      expect(new Map(replayed.map(({ rule, from, to, households }) => [`${rule} ${from} ${to}`, households]))).toEqual(
        expected,
      );
    }
  });

  it('a raise for people apart is told by its rules where somebody joins, else as an amount', () => {
    const raised = programmeOf(found, 'disability-living').reasons.filter(({ change }) => change === 'raised');
    expect(raised.some(({ rule }) => rule === null)).toBe(true);
  });

  it('a statement brings back one chunk at most, and of families one batch', async () => {
    const brought: number[] = [];
    const watched: ReplaySource = { read: (work) => source.read((tx) => work(watching(tx, brought))) };
    await replay(watched, { before, after: DRAFT, date: MONTH, area: '50', chunk: 100 });
    expect(brought.length).toBeGreaterThan(HOUSEHOLDS / 100);
    expect(Math.max(...brought)).toBeLessThanOrEqual(100);
  });

  it('examples name nobody', () => {
    const text = JSON.stringify(found.programmes.map(({ reasons }) => reasons));
    expect(text.match(/\d{18}|（\d+岁）|[0-9a-f]{8}-/)).toBeNull();
  });
});

/** Notes how many families, or how many households named, each answer of the database holds. */
function watching(tx: Tx, brought: number[]): Tx {
  const query = async (...asked: unknown[]) => {
    const answer = await (tx.client.query as (...given: unknown[]) => Promise<{ rows: Brought[] }>)(...asked);
    const named = answer.rows.flatMap((row): unknown[] => row.ids ?? (row.facts ? [row] : []));
    brought.push(new Set(named).size);
    return answer;
  };
  return { ...tx, client: { query: query as Tx['client']['query'] } };
}

interface Brought {
  ids?: string[] | null;
  facts?: unknown;
}

function differing(was: ProposedMeasure, now: ProposedMeasure): string[] {
  return was.because.flatMap(({ rule, holds }, i) => {
    const other = now.because[i]?.holds;
    return holds === other ? [] : [`${rule} ${answer(holds)} ${answer(other ?? null)}`];
  });
}

function answer(holds: boolean | null): RuleAnswer {
  if (holds === null) return 'unknown';
  return holds ? 'holds' : 'fails';
}
