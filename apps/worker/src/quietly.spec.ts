import type { Logger } from 'pino';
import { quietly } from './quietly';

it('the same fault is told once, another one as well', () => {
  const lines: unknown[] = [];
  const tell = quietly({ error: (line: unknown) => lines.push(line) } as unknown as Logger);
  for (const message of ['away', 'away', 'gone', 'away']) tell(new Error(message));
  expect(lines).toEqual([{ message: 'away' }, { message: 'gone' }]);
});
