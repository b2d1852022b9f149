import type { Actor } from '@yimen/kernel';
import { extendClock } from '@yimen/deadlines';
import type { Tx } from '@yimen/platform';
import { takeDownPublicity } from '../publicity/end-publicity';
import { objectToPublicity } from '../publicity/object-to-publicity';
import { payFromFund } from '../reserve-fund/pay-from-fund';
import type { CasePatch } from './case-file';
import type { Doing } from './doing';
import { askPapers } from './ask-papers';
import { daysToHang } from './days-to-hang';
import { wasObjected } from './guard';
import { hangOut } from './hang-out';
import { tellGranted, tellRefused } from './tell-applicant';
import { clockSubject } from './run-clocks';

type Effect = (tx: Tx, actor: Actor, doing: Doing) => Promise<CasePatch | void> | CasePatch;

/** 分 as told, else as they were. */
function amounts({ file, told }: Doing): { monthlyFen: number | null; oneOffFen: number | null } {
  return { monthlyFen: told.monthlyFen ?? file.monthlyFen, oneOffFen: told.oneOffFen ?? file.oneOffFen };
}

const publish: Effect = async (tx, actor, doing) => {
  const decided = amounts(doing);
  const days = daysToHang(doing.file, wasObjected(doing.records));
  if (days) await hangOut(tx, actor, doing, { kind: 'proposal', days, monthlyFen: decided.monthlyFen });
  return decided;
};

const hearObjection: Effect = async (tx, actor, { file, told, today }) => {
  await objectToPublicity(tx, actor, { caseId: file.id, from: told.from, text: String(told.text), today });
};

const withdraw: Effect = async (tx, _actor, { file, today }) => {
  await takeDownPublicity(tx, { caseId: file.id, reason: 'withdrawn', today });
  return { reason: 'application-withdrawn' };
};

/** LAW 45: what is granted is told in writing, and shown in the village but for what nobody may see. */
const decide: Effect = async (tx, actor, doing) => {
  const decided = amounts(doing);
  await tellGranted(tx, actor, doing, decided);
  const days = daysToHang(doing.file);
  if (days) await hangOut(tx, actor, doing, { kind: 'decision', days, monthlyFen: decided.monthlyFen });
  return decided;
};

const decideAgainst: Effect = async (tx, actor, doing) => {
  const reasons = doing.told.reasons ?? [];
  await tellRefused(tx, actor, doing, reasons);
  return { reason: reasons[0]?.code };
};

/** 民发〔2021〕57号 第29条: ended in writing, with why and what can be done against it (LAW 45, 76). */
const terminate: Effect = async (tx, actor, doing) => {
  await tellRefused(tx, actor, doing, [{ text: String(doing.told.note), article: '民发〔2021〕57号 第29条' }]);
  return { reason: 'not-cooperating' };
};

/** LAW 50: who got it, why, how much, from the township's reserve fund; the fund can't go below zero. */
const pay: Effect = async (tx, actor, doing) => {
  const { file, told, today } = doing;
  const { id: caseId, applicationId, division } = file;
  const payment = { to: String(told.to), amountFen: Number(told.amountFen), reason: String(told.reason) };
  await payFromFund(tx, actor, { division, caseId, applicationId, ...payment, today });
  await takeDownPublicity(tx, { caseId, reason: 'paid-first', today });
  const paid = { monthlyFen: null, oneOffFen: payment.amountFen };
  await tellGranted(tx, actor, doing, paid);
  return paid;
};

const extend: Effect = (tx, actor, { file, told, today }) =>
  extendClock(tx, clockSubject(file), { step: 'decide', on: today, reason: String(told.note), allowedBy: actor.name });

/** What an action does besides moving the case; the patch goes into its row. */
export const EFFECTS: Readonly<Record<string, Effect>> = {
  'propose-grant': publish,
  object: hearObjection,
  'propose-unpublished': (_tx, _actor, doing) => amounts(doing),
  'ask-papers': askPapers,
  withdraw,
  terminate,
  confirm: decide,
  refuse: decideAgainst,
  'pay-first': pay,
  'pay-small': pay,
  'register-relative': () => ({ staffRelative: true }),
  'register-complaint': () => ({ complained: true }),
  extend,
};
