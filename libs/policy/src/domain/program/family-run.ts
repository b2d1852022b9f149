import type { PlainDate } from '@yimen/kernel';
import { Missing } from '../rule/missing';
import type { Told } from '../rule/missing';
import type { Frame, Run } from '../rule/frame';
import type { CellRef } from '../rule/term';
import type { HouseholdFacts } from '../household-facts';
import { rowOn } from '../pack/row-on';
import type { PolicyPack } from '../pack/policy-pack';
import { valueOf } from '../pack/unit';
import { familyOf } from '../vocabulary/family';
import type { Family, Person } from '../vocabulary/family';

/** One family under one pack on one day; every cell is computed at most once a household or member. */
export class FamilyRun implements Run {
  readonly family: Family;
  /** Settled once the programmes before are judged. */
  leftOpen: Told = Missing.of('needs');
  private readonly known = new Map<Person | null, Map<string, Told>>();

  constructor(
    facts: HouseholdFacts,
    readonly pack: PolicyPack,
    date: PlainDate,
  ) {
    this.family = familyOf(facts, date);
  }

  /** 分, percent or a number; null where none is in force. */
  standard(parameter: string): number | null {
    const document = this.pack.parameters[parameter];
    const row = rowOn(document, this.family.date);
    const written = row?.value ?? row?.[this.family.facts.residence];
    return written === undefined || !document ? null : valueOf(document.unit, written);
  }

  cell({ level, name }: CellRef, member: Person | null): Told {
    const whose = level === 'member' ? member : null;
    const known = this.known.get(whose) ?? new Map<string, Told>();
    this.known.set(whose, known);
    const earlier = known.get(name);
    if (earlier !== undefined) return earlier;
    const cell = this.pack.program[level].get(name);
    if (!cell) throw new Error(`${this.pack.ref} has no cell ${level} ${name}`);
    const value = cell.evaluate(this.frame(whose));
    known.set(name, value);
    return value;
  }

  needLeftOpen(): Told {
    return this.leftOpen;
  }

  frame(member: Person | null = null): Frame {
    return { run: this, member, entry: null };
  }
}
