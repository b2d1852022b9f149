import { parseArgs } from 'node:util';
import { isPlainDate } from '@yimen/kernel';
import type { HouseholdFacts, PolicyPack } from '@yimen/policy';
import { CommandProblem } from './command-problem';
import { packGiven } from './pack-given';
import { readHouseholdFile } from './read-household-file';

export interface Question {
  pack: PolicyPack;
  date: string;
  facts: HouseholdFacts;
}

/** `--pack P --date D --input FILE` and what else a command takes. Throws `CommandProblem` with every option that is wrong. */
export function readQuestion<More extends string>(
  args: string[],
  more: readonly More[],
): Question & Record<More, string> {
  const values = given(args, ['pack', 'date', 'input', ...more]);
  return {
    ...(values as Record<More, string>),
    pack: packGiven(values.pack ?? ''),
    date: values.date ?? '',
    facts: readHouseholdFile(values.input ?? ''),
  };
}

function given(args: string[], names: readonly string[]): Record<string, string | undefined> {
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
  const { values, tokens } = parseArgs({ args, options, strict: false, allowPositionals: true, tokens: true });
  const strange = tokens.flatMap((token) => {
    if (token.kind === 'option') return names.includes(token.name) ? [] : [fault(token.rawName, '没有这个选项')];
    return token.kind === 'positional' ? [fault(token.value, '多余的参数')] : [];
  });
  const asked = names.flatMap((name) => (typeof values[name] === 'string' ? [] : [fault(`--${name}`, '缺少这个选项')]));
  const date = values.date;
  const odd =
    typeof date === 'string' && !isPlainDate(date)
      ? [fault('--date', `“${date}”不是日期 YYYY-MM-DD，或没有这一天`)]
      : [];
  const errors = [...strange, ...asked, ...odd];
  if (errors.length > 0) throw new CommandProblem('command-malformed', '命令写得不对', errors);
  return values as Record<string, string>;
}

function fault(option: string, detail: string) {
  return { pointer: option, detail };
}
