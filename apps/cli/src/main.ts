type Command = (args: string[]) => Promise<number>;

/** Every command by its name; a command's code is loaded only when it is called. */
const commands: Record<string, () => Promise<Command>> = {
  start: async () => (await import('./start/start-command.js')).startCommand,
  test: async () => (await import('./test-run/test-command.js')).testCommand,
  bench: async () => (await import('./bench/bench-command.js')).benchCommand,
  openapi: async () => (await import('./openapi/openapi-command.js')).openapiCommand,
  errors: async () => (await import('./docs/errors-command.js')).errorsCommand,
  law: async () => (await import('./docs/law-command.js')).lawCommand,
  procedures: async () => (await import('./docs/procedures/procedures-command.js')).proceduresCommand,
  casework: async () => (await import('./casework/casework-command.js')).caseworkCommand,
  monitoring: async () => (await import('./monitoring/monitoring-command.js')).monitoringCommand,
  policy: async () => (await import('./policy/policy-command.js')).policyCommand,
  deadline: async () => (await import('./deadline/deadline-command.js')).deadlineCommand,
  calendar: async () => (await import('./deadline/calendar-command.js')).calendarCommand,
  migrate: async () => (await import('./migrate/migrate-command.js')).migrateCommand,
  token: async () => (await import('./dev-identity/token-command.js')).tokenCommand,
};

/** What writes a document knows one word more: a mistyped `--check` must not write. (`openapi` looks itself.) */
const DOCUMENTS = ['errors', 'law', 'procedures'];

async function main([name = '', ...args]: string[]): Promise<number> {
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!load) {
    const asked = ['', 'help', '--help'].includes(name) ? '' : `没有 ${name} 这个命令。`;
    process.stderr.write(`${asked}用法：npm run --silent cli -- 命令 …；命令有：${Object.keys(commands).join('、')}\n`);
    return asked === '' ? 0 : 2;
  }
  const odd = DOCUMENTS.includes(name) ? args.find((arg) => arg !== '--check') : undefined;
  if (odd !== undefined) {
    process.stderr.write(`不认识 ${odd}；${name} 只有 --check（只核对，不写入）\n`);
    return 2;
  }
  return (await load())(args);
}

main(process.argv.slice(2)).then(
  (code) => process.stdout.write('', () => process.exit(code)),
  (fault: unknown) => {
    const { code, stack } = fault as NodeJS.ErrnoException;
    const told = code === 'ECONNREFUSED' ? '[database-unreachable] 连不上数据库，请检查地址或先启动它' : stack;
    process.stderr.write(`${told ?? String(fault)}\n`);
    process.exit(1);
  },
);
