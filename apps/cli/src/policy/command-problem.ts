import { DomainError } from '@yimen/kernel';
import { problemType } from '@yimen/platform';
import type { HouseholdFault } from '@yimen/policy';

/** What a command was given wrongly: a problem (RFC 9457) for stderr, Chinese, naming every fault. */
export class CommandProblem extends Error {
  constructor(
    readonly code: string,
    readonly title: string,
    readonly errors: readonly HouseholdFault[] = [],
  ) {
    super(title);
  }
}

/** Runs a command; what is wrong leaves as one problem JSON on stderr. Exit code 2 called wrongly, 1 our own fault. */
export function toldAsProblem(run: () => void): number {
  try {
    run();
    return 0;
  } catch (error) {
    const problem = problemOf(error);
    if (!problem) throw error;
    process.stderr.write(`${JSON.stringify(problem, null, 2)}\n`);
    return error instanceof DomainError && error.spec.kind === 'internal' ? 1 : 2;
  }
}

function problemOf(error: unknown): object | null {
  if (error instanceof CommandProblem) {
    const { code, title, errors } = error;
    return { type: problemType(code), title, code, errors };
  }
  if (!(error instanceof DomainError)) return null;
  const { code, spec, detail, extra } = error;
  return { type: problemType(code), title: spec.title, code, ...(detail && { detail }), ...extra, errors: [] };
}
