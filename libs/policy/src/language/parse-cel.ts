import { parse } from '@bufbuild/cel';
import { ExpressionFault } from './fault';

type Parsed = ReturnType<typeof parse>;
export type CelExpr = Parsed['expr'];
export type CelCall = Extract<CelExpr['exprKind'], { case: 'callExpr' }>['value'];

export interface Syntax {
  expr: CelExpr;
  /** Macros as they were written, by the id of what they became. */
  macroOf(expr: CelExpr): CelExpr | undefined;
  offsetOf(expr: CelExpr): number;
}

/** Longer is not a rule but a programme; it also bounds what any check of it can cost. */
const LONGEST = 2000;

/** Brackets within brackets: beyond it the parser takes seconds, then runs out of stack. */
const DEEPEST = 50;

/** CEL text → its syntax tree. Throws an `ExpressionFault` where it can't be read. */
export function parseCel(text: string): Syntax {
  if (text.length > LONGEST)
    throw new ExpressionFault(`表达式太长（${text.length} 字，最多 ${LONGEST} 字），请拆成几个定义`);
  if (depthOf(text) > DEEPEST) throw new ExpressionFault(`括号套得太深（最多 ${DEEPEST} 层），请拆成几个定义`);
  const parsed = parsedOrFault(text);
  const { macroCalls = {}, positions = {} } = parsed.sourceInfo ?? {};
  return {
    expr: parsed.expr,
    macroOf: (expr) => macroCalls[String(expr.id)] as CelExpr | undefined,
    offsetOf: (expr) => positions[String(expr.id)] ?? 0,
  };
}

function depthOf(text: string): number {
  let [depth, deepest] = [0, 0];
  for (const mark of text) {
    if ('([{'.includes(mark)) deepest = Math.max(deepest, ++depth);
    else if (')]}'.includes(mark)) depth--;
  }
  return deepest;
}

function parsedOrFault(text: string): Parsed {
  try {
    return parse(text);
  } catch (error) {
    const offset = (error as { location?: { start?: { offset?: number } } }).location?.start?.offset ?? 0;
    const near = text.slice(offset, offset + 12);
    throw new ExpressionFault(near ? `“${near}”处写法不通` : '表达式没有写完', offset);
  }
}
