import { BOOL, KIND_WORDS } from '../domain/rule/kind';
import type { Type } from '../domain/rule/kind';
import type { CelCall, CelExpr } from './parse-cel';
import type { Reading } from './reading';
import type { Arithmetic, Comparison, Logic, Term } from '../domain/rule/term';

type OperatorReader = (reading: Reading, args: Term[], expr: CelExpr, name: string) => Term;

const NUMERIC = ['int', 'fen', 'double'];
const ORDERED = [...NUMERIC, 'date'];

export const OPERATORS: Readonly<Record<string, OperatorReader>> = {
  '_&&_': logic,
  '_||_': logic,
  '!_': (reading, args, expr) => {
    const [of] = args as [Term];
    return isBool(of) ? { op: 'not', type: BOOL, of } : reading.fault('“!”后面要写一个条件', expr);
  },
  '-_': (reading, args, expr) => {
    const [of] = args as [Term];
    return NUMERIC.includes(of.type.kind) ? { op: 'negate', type: of.type, of } : reading.fault('负号后面要写数', expr);
  },
  '_+_': additive,
  '_-_': additive,
  '_*_': scaling,
  '_/_': scaling,
  '_%_': scaling,
  '_<_': comparison,
  '_<=_': comparison,
  '_>_': comparison,
  '_>=_': comparison,
  '_==_': comparison,
  '_!=_': comparison,
  '_?_:_': (reading, args, expr) => {
    const [condition, then, otherwise] = args as [Term, Term, Term];
    if (!isBool(condition)) return reading.fault('“?”前面要写一个条件', expr);
    const type = common(then.type, otherwise.type);
    if (!type) return reading.fault(`“:”两边应是同一种，读到${words(then)}和${words(otherwise)}`, expr);
    return { op: 'choose', type, if: condition, then, else: otherwise };
  },
};

/** `x in ["a", "b"]`: the words of the list are checked against what the fact can be. */
export function readIn(reading: Reading, call: CelCall, expr: CelExpr): Term {
  const [left, right] = call.args;
  const list = right?.exprKind.case === 'listExpr' ? right.exprKind.value.elements : undefined;
  if (!left || !list || list.length === 0) return reading.fault('in 的右边要写一列值，如 ["a", "b"]', expr);
  const item = reading.read(left);
  const options = list.map((element) => {
    const option = reading.read(element);
    if (option.op !== 'literal' || typeof option.value === 'boolean')
      return reading.fault('in 的右边只写固定的值', element);
    if (!common(item.type, option.type)) return reading.fault(`${words(item)}不能与${words(option)}相比`, element);
    checkWord(reading, item, option, element);
    return option.value;
  });
  return { op: 'in', type: BOOL, item, options };
}

function logic(reading: Reading, args: Term[], expr: CelExpr, name: string): Term {
  const sign = name.slice(1, -1) as Logic;
  const wrong = args.find((arg) => !isBool(arg));
  if (wrong) return reading.fault(`“${sign}”两边都要写条件，读到${words(wrong)}`, expr);
  return args.reduce((left, right) => ({ op: 'logic', type: BOOL, sign, left, right }));
}

function additive(reading: Reading, args: Term[], expr: CelExpr, name: string): Term {
  const [left, right] = args as [Term, Term];
  const type = common(left.type, right.type);
  if (!type || !NUMERIC.includes(type.kind))
    return reading.fault(`单位不符：${words(left)}与${words(right)}不能相加减`, expr);
  return { op: 'arithmetic', type, sign: name.slice(1, -1) as Arithmetic, left, right };
}

/** Money may be multiplied or divided by a number, never by money. */
function scaling(reading: Reading, args: Term[], expr: CelExpr, name: string): Term {
  const [left, right] = args as [Term, Term];
  const sign = name.slice(1, -1) as Arithmetic;
  const kinds = `${left.type.kind} ${sign} ${right.type.kind}`;
  const kind = SCALINGS[kinds];
  if (!kind) return reading.fault(`单位不符：${words(left)} ${sign} ${words(right)} 没有意义`, expr);
  const bare = left.type.bare && right.type.bare;
  return { op: 'arithmetic', type: bare ? left.type : { kind }, sign, left, right };
}

const SCALINGS: Readonly<Record<string, Type['kind'] | undefined>> = {
  'int * int': 'int',
  'int / int': 'int',
  'int % int': 'int',
  'fen * int': 'fen',
  'int * fen': 'fen',
  'fen / int': 'fen',
  'fen % int': 'fen',
  'double * double': 'double',
  'double / double': 'double',
};

function comparison(reading: Reading, args: Term[], expr: CelExpr, name: string): Term {
  const [left, right] = args as [Term, Term];
  const sign = name.slice(1, -1) as Comparison;
  const type = common(left.type, right.type);
  if (!type) return reading.fault(`单位不符：${words(left)}不能与${words(right)}相比`, expr);
  if (sign !== '==' && sign !== '!=' && !ORDERED.includes(type.kind))
    return reading.fault(`${KIND_WORDS[type.kind]}不分大小`, expr);
  checkWord(reading, left, right, expr);
  checkWord(reading, right, left, expr);
  return { op: 'compare', type: BOOL, sign, left, right };
}

/** A word that the fact can never be is a slip of the pen. */
function checkWord(reading: Reading, fact: Term, word: Term, expr: CelExpr): void {
  const { values } = fact.type;
  if (values && word.op === 'literal' && !values.includes(String(word.value)))
    reading.fault(`这一项没有“${word.value}”，只有 ${values.join('、')}`, expr);
}

/** A number as written takes the unit beside it. */
function common(left: Type, right: Type): Type | null {
  if (left.kind === right.kind) return left.bare ? right : left;
  if (left.bare && right.kind === 'fen') return right;
  return right.bare && left.kind === 'fen' ? left : null;
}

const isBool = (term: Term) => term.type.kind === 'bool';
const words = (term: Term) => KIND_WORDS[term.type.kind];
