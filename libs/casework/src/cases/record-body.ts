import { selfCareGrade } from '../domain/self-care';
import type { Told } from './told';

/** What is kept of what was told: all of it, and what follows from it or from the action. */
export function recordBody(action: string, told: Told): Record<string, unknown> {
  const grade = told.canDo ? { grade: selfCareGrade(told.canDo) } : {};
  const proposes = action.startsWith('propose-')
    ? { proposes: action === 'propose-refusal' ? 'refusal' : 'grant' }
    : {};
  return { ...told, ...grade, ...proposes };
}
