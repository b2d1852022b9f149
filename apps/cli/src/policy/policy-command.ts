import 'reflect-metadata';
import { replayCommand } from '../policy-replay/replay-command';
import { scanCommand } from '../policy-scan/scan-command';
import { evaluateCommand } from './evaluate-command';
import { lintCommand } from './lint-command';
import { schemaCommand } from './schema-command';
import { whyNotCommand } from './why-not-command';

const commands: Readonly<Record<string, (args: string[]) => number | Promise<number>>> = {
  evaluate: evaluateCommand,
  'why-not': whyNotCommand,
  lint: lintCommand,
  schema: schemaCommand,
  replay: replayCommand,
  scan: scanCommand,
};

/** `policy NAME …`: what a policy says of one family, what is wrong with the text of one, and what a draft would change. */
export async function policyCommand([name = '', ...args]: string[]): Promise<number> {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command) return command(args);
  process.stderr.write(`用法：npm run --silent cli -- policy <${Object.keys(commands).join('|')}> …\n`);
  return 2;
}
