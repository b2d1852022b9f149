import type { PackDocument, ReturnDocument } from '../domain/pack/pack-document';
import type { Faults } from './pack-fault';

/** Each `then` needs its own word and takes no other's: what nobody would read must not stand there. */
export function checkReferral({ referral }: PackDocument, faults: Faults): void {
  for (const line of referral?.returns ?? []) {
    const at = ['referral', 'returns', line.id];
    const needed = WORD_OF[line.then];
    if (needed && line[needed] === undefined) faults.error(at, `then: ${line.then} 须写明 ${needed}`);
    for (const word of WORDS)
      if (word !== needed && line[word] !== undefined) faults.error([...at, word], `then: ${line.then} 不写 ${word}`);
  }
}

const WORDS = ['agency', 'days', 'as'] as const;
const WORD_OF: Readonly<Partial<Record<ReturnDocument['then'], (typeof WORDS)[number]>>> = {
  'pass-on': 'agency',
  park: 'days',
  close: 'as',
};
