import type { Actor } from '@yimen/kernel';
import type { Tx } from '@yimen/platform';
import { getApplication } from '../persistence/application.repository';
import { postPublicity } from '../publicity/post-publicity';
import type { PublicityToPost } from '../publicity/post-publicity';
import type { Doing } from './doing';

type Shown = Pick<PublicityToPost, 'kind' | 'days' | 'monthlyFen'>;

/** Shows a case in its village, under the name that says nothing of illness, disability or children. */
export async function hangOut(tx: Tx, actor: Actor, { file, today }: Doing, shown: Shown): Promise<void> {
  const application = await getApplication(tx, file.applicationId);
  const { id: caseId, persons, terms } = file;
  const programmeName = terms.publishedName ?? file.programmeName;
  await postPublicity(tx, actor, { ...shown, caseId, application, programmeName, persons, today });
}
