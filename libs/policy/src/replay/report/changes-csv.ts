import { csvText } from '@yimen/kernel';
import type { Fen } from '@yimen/kernel';
import type { ProgrammeChange, Replay } from '../replay-result';
import { FEWEST_SHOWN, maskSmall } from '../small-cells';
import type { ShownCell } from '../small-cells';
import { CHANGE_WORDS, paysWords } from './words';
import type { ReportWords } from './words';

const COLUMNS = [
  '项目编号',
  '项目',
  '发放',
  '镇街代码',
  '镇街',
  '变化',
  '户数',
  '现行金额（元）',
  '草案金额（元）',
  '差额（元）',
];
const FEW = `<${FEWEST_SHOWN}`;
const WITHHELD = '不列';

/** 分 of these is nobody's. */
const NO_MONEY: readonly string[] = ['unsettled', 'settled'];

/** One line for each programme, township and change; RFC 4180, and so that Excel opens it rightly and runs nothing. */
export function changesCsv({ programmes }: Replay, words: ReportWords): string {
  const lines = programmes.flatMap((programme) => linesOf(programme, words));
  return csvText([COLUMNS, ...lines]);
}

function linesOf(programme: ProgrammeChange, words: ReportWords): string[][] {
  const cells = maskSmall(programme.townships);
  const unplaced = [...new Set(cells.filter(({ shown }) => shown === 'unplaced').map(({ change }) => change))];
  const head = [programme.id, programme.name, paysWords(programme.pays)];
  return [
    ...cells
      .filter(({ shown }) => shown !== 'unplaced')
      .map((cell) => [...head, ...placed(cell, words), ...numbers(cell, programme)]),
    ...unplaced.map((change) => [...head, '', '不分镇街', CHANGE_WORDS[change], FEW, WITHHELD, WITHHELD, WITHHELD]),
  ];
}

/** Nine digits: twelve would be shown as 5.00112E+11. */
function placed({ township, change }: ShownCell, words: ReportWords): string[] {
  return [township.slice(0, 9), words.township(township), CHANGE_WORDS[change]];
}

function numbers({ shown, change, households, beforeFen, afterFen }: ShownCell, { pays }: ProgrammeChange): string[] {
  const money =
    pays === null || NO_MONEY.includes(change) ? ['', '', ''] : [beforeFen, afterFen, afterFen - beforeFen].map(plain);
  if (shown === 'all') return [String(households), ...money];
  return [shown === 'few' ? FEW : WITHHELD, WITHHELD, WITHHELD, WITHHELD];
}

function plain(fen: Fen): string {
  return (fen / 100).toFixed(2);
}
