import type { Kind } from '../domain/rule/kind';
import { partsOf } from '../domain/rule/term';
import type { Term } from '../domain/rule/term';
import type { Cell, Program } from '../domain/program/cell';
import { LARGEST_FEN } from '../domain/vocabulary/limits';
import type { ParameterDocument } from '../domain/pack/pack-document';
import type { PolicyPack } from '../domain/pack/policy-pack';
import type { Faults } from './pack-fault';
import { valueOf } from '../domain/pack/unit';

/** What stays exact both in JavaScript and in SQL. */
const EXACT = Number.MAX_SAFE_INTEGER;
const MOST_ENTRIES = 30;
/** Years, months, grades, counts. */
const LARGEST_NUMBER = 5000;
const LARGEST_DOUBLE = 1e12;

/** No amount of any household can overflow: what could is refused when the pack is read, not when it happens. */
export function checkBounds({ program, parameters, indicators }: PolicyPack, faults: Faults): void {
  const bounds = new Bounds(program, parameters);
  for (const { id, term } of indicators)
    if (bounds.of(term) > EXACT) faults.error(['indicators', id, 'when'], TOO_LARGE);
  for (const cells of [program.member, program.household])
    for (const cell of cells.values()) if (bounds.ofCell(cell) > EXACT) return faults.error(placeOf(cell), TOO_LARGE);
}

const TOO_LARGE = '数值可能大到算不准，请减少相乘的项';

class Bounds {
  private readonly known = new Map<Cell, number>();

  constructor(
    private readonly program: Program,
    private readonly parameters: Readonly<Record<string, ParameterDocument>>,
  ) {}

  ofCell(cell: Cell): number {
    const known = this.known.get(cell);
    if (known !== undefined) return known;
    this.known.set(cell, 0);
    const bound = this.of(cell.term);
    this.known.set(cell, bound);
    return bound;
  }

  /** The largest size, either way, that a term or any part of it can have. */
  of(term: Term): number {
    const parts = partsOf(term).map((part) => this.of(part));
    switch (term.op) {
      case 'arithmetic':
        return this.ofArithmetic(term.sign, parts[0] ?? 0, parts[1] ?? 0);
      case 'aggregate':
        return Math.max(...parts, MOST_ENTRIES * (term.value ? (parts.at(-1) ?? 0) : 1));
      case 'cell': {
        const cell = this.program[term.cell.level].get(term.cell.name);
        return cell ? this.ofCell(cell) : 0;
      }
      case 'standard':
        return this.ofParameter(term.parameter);
      default:
        return Math.max(0, ...parts, ownBound(term));
    }
  }

  private ofArithmetic(sign: string, left: number, right: number): number {
    if (sign === '*') return Math.max(left * right, left, right);
    return sign === '+' || sign === '-' ? left + right : Math.max(left, right);
  }

  private ofParameter(id: string): number {
    const parameter = this.parameters[id];
    const written = parameter?.rows.flatMap(({ value, urban, rural }) => [value ?? 0, urban ?? 0, rural ?? 0]) ?? [];
    return Math.max(0, ...written.map((value) => valueOf(parameter?.unit ?? 'count', value)));
  }
}

/** Of what a term itself brings: a number as written, a fact as it may be given. */
function ownBound(term: Term): number {
  if (term.op === 'literal') return typeof term.value === 'number' ? Math.abs(term.value) : 0;
  if (term.op === 'fact') return LARGEST[term.type.kind] ?? 0;
  return term.op === 'elapsed' || term.op === 'above-line-months' ? LARGEST_NUMBER : 0;
}

const LARGEST: Readonly<Partial<Record<Kind, number>>> = {
  fen: LARGEST_FEN,
  int: LARGEST_NUMBER,
  double: LARGEST_DOUBLE,
};

function placeOf({ level, name }: Cell): string[] {
  const [kind = '', programme = '', rule] = name.split(':');
  if (!name.includes(':')) return ['definitions', level, name];
  if (kind === 'need') return ['needs', programme];
  return rule ? ['programmes', programme, 'rules', rule] : ['programmes', programme];
}
