import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkoutRoot } from '../../embedded/checkout';
import { diagram } from './diagram';
import { drawn } from './drawn';
import { procedurePage } from './procedure-page';
import { FOLDER, procedurePages } from './procedures-command';
import { drawnTables } from './tables';

it.each([...procedurePages()])(
  'docs/procedures/%s says what its table says: npm run cli -- procedures',
  (name, text) => {
    expect(readFileSync(join(checkoutRoot, FOLDER, name), 'utf8')).toBe(text);
  },
);

it.each(drawnTables().map((table) => [table.title, table] as const))(
  '%s: each status is named, begun or led to, and each line is one that Mermaid reads',
  (_, table) => {
    const lines = diagram(table).split('\n').slice(2, -1);
    const NAMED = /^ {2}state "[^"\n]+" as \w+$/;
    const ARROW = /^ {2}(\[\*\]|\w+) --> (\[\*\]|\w+)( : [^:;#\n]+)?$/;
    expect(lines.filter((line) => !NAMED.test(line) && !ARROW.test(line))).toEqual([]);
    const led = new Set(lines.flatMap((line) => ARROW.exec(line)?.[2] ?? []));
    expect(Object.keys(table.states).filter((status) => !led.has(status.replaceAll('-', '_')))).toEqual([]);
  },
);

describe('A page', () => {
  const table = drawn(
    {
      name: 'little',
      initial: 'asked',
      states: {
        asked: { clock: 'running', on: { look: 'asked', wait: 'on-hold', give: 'given' } },
        'on-hold': { clock: 'paused', waitingFor: 'applicant', on: { give: 'given', drop: 'given' } },
        given: { clock: 'stopped', on: {} },
      },
    },
    { name: 'little', title: '小程序', actions: { give: { name: '给予', by: ['confirmer'], article: 'LAW 44' } } },
  );

  it('draws one arrow for all that lead the same way, with who may; what stays is told in the list', () => {
    expect(diagram(table)).toContain('  on_hold --> given : 给予（确认机关）<br/>drop\n');
    expect(diagram(table)).not.toContain('look');
    expect(procedurePage(table)).toContain('| asked | `asked` | 计时 | — | — | — | look |');
  });

  it('says whom a standing clock waits for, and where a step comes from', () => {
    expect(procedurePage(table)).toContain('| on-hold | `on-hold` | 暂停 | — | 申请人 | — | — |');
    expect(procedurePage(table)).toContain(
      '| 给予 | `give` | 确认机关 | asked → given<br>on-hold → given | — | LAW 44 |',
    );
  });
});
