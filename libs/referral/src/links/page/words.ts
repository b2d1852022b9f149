import { dayWords } from '@yimen/casework';
import { businessDate } from '@yimen/kernel';
import type { PlainDate } from '@yimen/kernel';
import type { Packet } from '@yimen/partners';
import type { ReferralOutcome } from '../../domain/referral';
import type { LinkState } from '../answer-link';

type HardshipKind = Packet['hardships'][number]['kind'];

export const HARDSHIP_WORDS: Readonly<Record<HardshipKind, string>> = {
  income: '收入低，生活困难',
  illness: '看病负担重',
  schooling: '上学有困难',
  housing: '住房有困难',
  unemployment: '没有工作',
  disaster: '遭了灾',
  accident: '出了意外',
  care: '需要人照料',
  other: '其他困难',
};

export const OUTCOME_WORDS: Readonly<Record<ReferralOutcome, string>> = {
  granted: '办好了',
  'partly-granted': '只办成了一部分',
  refused: '没有办成',
};

/** Why the page of a link has no more to show, and what to do. */
export const OVER_WORDS: Readonly<Record<Exclude<LinkState, 'open'>, { title: string; text: string }>> = {
  answered: { title: '已经收到您的答复，谢谢', text: '窗口已经知道结果。这个链接不用再打开，可以删掉。' },
  revoked: {
    title: '这个链接已经停用',
    text: '窗口可能给您发了新的链接，请用新的。没有收到的，请给上面的窗口打电话。',
  },
  expired: { title: '这个链接过期了', text: '请给上面的窗口打电话，重新要一个链接。' },
  ended: { title: '这件事不用您办了', text: '它已经办结、撤销，或者转给了别的机构。谢谢您。' },
};

/** 2026年10月26日 of a moment. */
export function dayOf(moment: string): string {
  return dayWords(businessDate(new Date(moment)));
}

const DAY_MS = 86_400_000;

/** Whole days from one day to another; negative where it is past. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MS;
}
