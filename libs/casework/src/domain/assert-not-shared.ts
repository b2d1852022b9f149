import { refuse } from './casework.errors';
import { PAPERS } from './papers';
import type { Paper, PaperCode } from './papers';

/** LAW 62: what sharing can supply may not be asked for. Refuses `paper-shared` with who has it. */
export function assertNotShared(codes: readonly PaperCode[]): void {
  const papers = codes.flatMap((code) => {
    const { name, sharedBy }: Paper = PAPERS[code];
    return sharedBy ? [{ code, name, sharedBy }] : [];
  });
  if (papers.length > 0) throw refuse('paper-shared', undefined, { papers });
}
