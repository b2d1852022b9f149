import { costTexts, findingText, lintPacks, nightText } from '@yimen/policy';

/**
 * `policy lint [--costs] [PACK or FILE …]`: what is wrong with packs, one line each with file, line and words; all of the
 * service's where none is named; then what its indicators cost a night, a line a pack, or of each with `--costs`. Exit code
 * 0 without errors (warnings stop nothing), 1 with errors, 2 for an unknown pack.
 */
export function lintCommand(args: string[]): number {
  const targets = args.filter((arg) => arg !== '--costs');
  const { findings, unknown, nights } = targets.length > 0 ? lintPacks(targets) : lintPacks();
  for (const finding of findings) process.stdout.write(`${findingText(finding)}\n`);
  for (const target of unknown) process.stderr.write(`没有政策包或文件“${target}”\n`);
  const costs = args.includes('--costs') ? nights.flatMap(costTexts) : nights.map(nightText);
  for (const line of costs) process.stderr.write(`${line}\n`);
  const errors = findings.filter(({ level }) => level === 'error').length;
  process.stderr.write(`${errors} 处错误，${findings.length - errors} 处提醒\n`);
  if (unknown.length > 0) return 2;
  return errors > 0 ? 1 : 0;
}
