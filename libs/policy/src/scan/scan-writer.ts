import type { PlainDate } from '@yimen/kernel';
import type { Cell } from '../domain/program/cell';
import { cellNames } from '../domain/program/cell';
import { jsonSql } from './fact-sql';
import { namesIn, namesOf, Relation } from './relation';
import { addCells, addFacts } from './relation-steps';
import { roundSql } from './round-sql';
import { ScanColumns } from './scan-columns';
import type { Paid, ScanPlan } from './scan-plan';

/** Writes the statement of a plan: households, their people, sums over the people, and on as often as rules build on each other. */
export class ScanWriter {
  private readonly columns: ScanColumns;
  private readonly households: Relation[] = [];
  private readonly members: Relation[] = [];

  constructor(
    private readonly plan: ScanPlan,
    today: PlainDate,
  ) {
    this.columns = new ScanColumns(plan, today);
  }

  write(): string {
    const last = this.plan.lastStage();
    this.prepare(last);
    const end = `select id as household_id, division, ${this.results()}\nfrom h${last}`;
    // From the last to the first, so that each query knows what those after it ask of it.
    const asked = { h: new Set(namesIn(end)), m: new Set<string>(), a: new Set<string>() };
    const parts: string[] = [];
    const add = (name: string, sql: string) => {
      parts.unshift(`${name} as (\n${sql}\n)`);
      for (const relation of ['h', 'm', 'a'] as const) {
        for (const used of namesOf(relation, sql)) asked[relation].add(used);
      }
    };
    for (let stage = last; stage >= 0; stage--) {
      if (stage < last) {
        const sums = this.sums(stage, asked.a);
        for (const used of namesIn(sums)) asked.m.add(used);
        add(`a${stage}`, sums);
        add(`m${stage}`, this.members[stage]?.sql(asked.m) ?? '');
      }
      add(`h${stage}`, this.households[stage]?.sql(asked.h) ?? '');
    }
    return `with ${parts.join(',\n')}\n${end}`;
  }

  private prepare(last: number): void {
    for (let stage = 0; stage <= last; stage++) {
      const households = stage === 0 ? this.firstHouseholds() : this.nextHouseholds(stage);
      this.households.push(addCells(households, this.plan.columnsAt('household', stage), this.columns, this.plan));
      const members = stage === 0 ? this.firstMembers() : this.nextMembers(stage);
      addCells(members, this.plan.columnsAt('member', stage), this.columns, this.plan);
      this.members.push(members);
    }
  }

  private firstHouseholds(): Relation {
    const { facts, lists, parameters } = this.plan;
    const running = `(w ->> 'since')::date <= ${this.columns.date}`;
    const awards = `(select array_agg(w ->> 'programme') from jsonb_array_elements(awards) w where ${running})`;
    const named = `jsonb_path_exists(awards, '$[*].memberIds')`;
    const relation = new Relation(
      itself(['id', 'division', 'facts', 'residence', 'awards']),
      'from policy_household where id >= $1 and id < $2',
    );
    const listed = [...lists].map((list): [string, string] => [this.columns.list(list), jsonSql([list])]);
    const local = [...parameters].filter((id) => this.columns.differs(id));
    return addFacts(relation, [...facts.household], this.columns)
      .step(new Map(local.map((id) => [this.columns.standard(id), this.columns.standardByResidence(id)])))
      .step(new Map([...listed, ['awards_h', `case when awards is not null then ${awards} end`]]))
      .step(new Map([['awards_named', `coalesce(awards_h is not null and ${named}, false)`]]));
  }

  private nextHouseholds(stage: number): Relation {
    const before = stage - 1;
    const paid = this.plan.paidAt(before).map(({ at }) => `pa${at}`);
    const known = new Map([
      ...from('h', this.households[before]?.names ?? []),
      ...this.plan.sumsAt(before).map(([key, term]): [string, string] => {
        const name = this.columns.sumName(key);
        return [name, `case when a.household_id is null then ${this.columns.sumOverNobody(term)} else a.${name} end`];
      }),
      ...from('a', paid),
    ]);
    return new Relation(known, `from h${before} h left join a${before} a on a.household_id = h.id`);
  }

  private firstMembers(): Relation {
    const awards = `(select array_agg(w ->> 'programme') from jsonb_array_elements(h.awards) w
     where (w ->> 'since')::date <= ${this.columns.date} and coalesce(nullif(w -> 'memberIds', 'null') ? m.id::text, true))`;
    const own = ['household_id', 'birth_date', 'sex', 'kinship', 'facts'];
    const base = new Map([
      ...from('h', this.households[0]?.names ?? []),
      ...from('m', own),
      ['awards_m', `case when h.awards_named then ${awards} else h.awards_h end`],
    ]);
    const ranged = 'm.household_id >= $1 and m.household_id < $2';
    const relation = new Relation(base, `from policy_member m join h0 h on h.id = m.household_id where ${ranged}`);
    return addFacts(relation, [...this.plan.facts.member], this.columns);
  }

  /** What people of a later stage learn of their household: what it came to know. */
  private nextMembers(stage: number): Relation {
    const before = stage - 1;
    const known = new Map([
      ...from('m', this.members[before]?.names ?? []),
      ...from('h', [...this.sumNames(before), ...this.cellNamesAt(stage)]),
    ]);
    return new Relation(known, `from m${before} m join h${stage} h on h.id = m.household_id`);
  }

  private sums(stage: number, wanted: ReadonlySet<string>): string {
    const sums = this.plan.sumsAt(stage).map(([key, term]): [string, string] => {
      return [this.columns.sumName(key), this.columns.sumOverMembers(term)];
    });
    const paid = this.plan
      .paidAt(stage)
      .map(({ at, ...entry }): [string, string] => [`pa${at}`, this.paidToMembers(entry)]);
    const written = [...sums, ...paid].filter(([name]) => wanted.has(name)).map(([name, sql]) => `${sql} as ${name}`);
    return `select ${['household_id', ...written].join(',\n  ')}\nfrom m${stage} group by household_id`;
  }

  /** The sum of what is due to those eligible; unknown as soon as one of these amounts is. */
  private paidToMembers({ cell, programme }: Paid): string {
    const eligible = this.columns.cell({ level: 'member', name: cellNames.eligible(programme.id) });
    const due = `case when ${eligible} then ${this.due(cell)} end`;
    return `(case when count(*) filter (where ${eligible}) = count(${due}) then sum(${due}) end)::bigint`;
  }

  private results(): string {
    return this.plan.programmes
      .flatMap((programme, i) => {
        const verdict = this.columns.cell({ level: 'household', name: cellNames.eligible(programme.id) });
        const at = this.plan.paid.findIndex((entry) => entry.programme === programme);
        const due = this.plan.paid[at]
          ? `case when ${verdict} then ${this.dueOfHousehold(this.plan.paid[at], at)} end`
          : 'null::bigint';
        const receives = this.columns.receives({ programme: programme.id, level: 'household' });
        return [`${verdict} as v${i}`, `${due} as a${i}`, `${receives} as r${i}`];
      })
      .join(',\n  ');
  }

  private dueOfHousehold({ cell }: Paid, at: number): string {
    return cell.level === 'household' ? this.due(cell) : `pa${at}`;
  }

  private due(cell: Cell): string {
    return roundSql(this.columns.cell(cell), this.plan.pack.rounding);
  }

  private sumNames(stage: number): string[] {
    return this.plan.sumsAt(stage).map(([key]) => this.columns.sumName(key));
  }

  private cellNamesAt(stage: number): string[] {
    return this.plan.columnsAt('household', stage).map((cell) => this.columns.cellName(cell));
  }
}

function itself(names: readonly string[]): ReadonlyMap<string, string> {
  return new Map(names.map((name) => [name, name]));
}

function from(relation: string, names: readonly string[]): ReadonlyMap<string, string> {
  return new Map(names.map((name) => [name, `${relation}.${name}`]));
}
