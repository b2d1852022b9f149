import type { Actor } from '@yimen/kernel';
import type { Tx } from '@yimen/platform';
import { issueNotice } from '../notices/issue-notice';
import type { WrittenReason } from '../notices/notice-facts';
import { getApplication } from '../persistence/application.repository';
import type { Doing } from './doing';

interface Granted {
  monthlyFen: number | null;
  oneOffFen: number | null;
}

/** 确认通知 (LAW 45); less than assessed says why, and what can be done against it (LAW 76). */
export async function tellGranted(tx: Tx, actor: Actor, doing: Doing, granted: Granted): Promise<void> {
  const { file, told, today, records } = doing;
  const application = await getApplication(tx, file.applicationId);
  const { id: caseId, programmeName, persons } = file;
  const assessed = application.assessment?.measures.find(({ programme }) => programme === file.programme) ?? file;
  const less = below(granted.monthlyFen, assessed.monthlyFen) || below(granted.oneOffFen, assessed.oneOffFen);
  const why = told.why ?? records.findLast(({ kind }) => kind === 'opinion')?.body.why;
  const because = typeof why === 'string' ? { reasons: [{ text: why }], against: less } : {};
  const facts = { programmeName, persons: persons.length, ...granted, ...because };
  await issueNotice(tx, actor, { kind: 'confirmed', application, caseId, facts, today });
}

/** 不予确认通知 (LAW 45; 民发〔2021〕57号 第21、29条). */
export async function tellRefused(
  tx: Tx,
  actor: Actor,
  { file, today }: Doing,
  reasons: readonly WrittenReason[],
): Promise<void> {
  const application = await getApplication(tx, file.applicationId);
  const facts = { programmeName: file.programmeName, reasons };
  await issueNotice(tx, actor, { kind: 'not-confirmed', application, caseId: file.id, facts, today });
}

function below(given: number | null, assessed: number | null = null): boolean {
  return assessed !== null && (given ?? 0) < assessed;
}
