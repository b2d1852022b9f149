import type { Actor } from '@yimen/kernel';
import { row } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { PAPERS } from '../domain/papers';
import type { PaperCode } from '../domain/papers';
import { issueNotice } from '../notices/issue-notice';
import { getApplication } from '../persistence/application.repository';
import { refuse } from './case.errors';
import type { Doing } from './doing';

const ASKED = `
  select exists (select from case_record, jsonb_array_elements_text(body -> 'papers') paper
                  where application_id = $1 and kind = 'papers-asked' and paper = any ($2)) as asked`;

/**
 * 补正一次性告知: everything missing, in writing (LAW 62; 民发〔2021〕57号 第10条). No paper is asked for twice, whichever case of
 * the application asked before: refuses `papers-asked-before`.
 */
export async function askPapers(tx: Tx, actor: Actor, { file, told, today }: Doing): Promise<void> {
  const codes = (told.papers ?? []) as readonly PaperCode[];
  const application = await getApplication(tx, file.applicationId);
  const before = application.supplement?.papers.some(({ code }) => codes.includes(code)) ?? false;
  const found = await row<{ asked: boolean }>(tx, ASKED, [application.id, codes]);
  if (before || found?.asked) throw refuse('papers-asked-before');
  const papers = codes.map((code) => ({ code, name: PAPERS[code].name }));
  const facts = { papers, note: told.note };
  await issueNotice(tx, actor, { kind: 'supplement', application, caseId: file.id, facts, today });
}
