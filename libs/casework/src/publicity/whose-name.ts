import { ageOn } from '@yimen/kernel';
import type { PlainDate } from '@yimen/kernel';
import { rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { refuse } from '../cases/case.errors';
import type { CasePerson } from '../cases/case-file';

interface Named {
  id: string;
  name: string;
  birthDate: PlainDate;
}

const OF_AGE = 18;
const NAMES = `
  select id, name, birth_date::text as "birthDate" from member where id = any ($1::uuid[])
   order by array_position($1::uuid[], id)`;

/**
 * The name under which it is published: the applicant's, else that of the first adult it is for; never a minor's.
 * Refuses `publicity-of-a-child` where it is for minors only.
 */
export async function whoseName(
  tx: Tx,
  applicantId: string,
  persons: readonly CasePerson[],
  today: PlainDate,
): Promise<string> {
  const adults = persons.filter(({ minor }) => !minor).map(({ memberId }) => memberId);
  if (adults.length === 0) throw refuse('publicity-of-a-child');
  const named = await rows<Named>(tx, NAMES, [[applicantId, ...adults]]);
  const adult = named.find(({ birthDate }) => ageOn(birthDate, today) >= OF_AGE);
  if (!adult) throw refuse('publicity-of-a-child');
  return adult.name;
}
