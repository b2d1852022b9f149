/** A pack needs eight or so; at thousands the YAML reader runs out of stack in a way that ends the process. */
const DEEPEST = 40;
const FARTHEST = 200;

/** Why a text is nested too deeply to be read at all; null when it isn't. Counted without parsing it. */
export function tooDeep(text: string): string | null {
  const lines = text.split('\n');
  const at = lines.findIndex((line) => indentOf(line) > FARTHEST || blocksOn(line) > DEEPEST);
  if (at >= 0) return `第 ${at + 1} 行缩进或列表套得太深`;
  return bracketsIn(text) > DEEPEST ? `括号套得太深（最多 ${DEEPEST} 层）` : null;
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** `- - - -` and `? ? ?` open a level each. */
function blocksOn(line: string): number {
  return /^(?:\s*[-?]\s)*/.exec(line)?.[0].replaceAll(/\s/g, '').length ?? 0;
}

function bracketsIn(text: string): number {
  let [depth, deepest] = [0, 0];
  for (const mark of text) {
    if (mark === '[' || mark === '{') deepest = Math.max(deepest, ++depth);
    else if (mark === ']' || mark === '}') depth = Math.max(0, depth - 1);
  }
  return deepest;
}
