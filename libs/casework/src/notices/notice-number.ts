import type { PlainDate } from '@yimen/kernel';
import { agencyWord } from './agency-word';
import type { NoticeKind } from './notice-facts';

/** 字: what kind of notice a number belongs to. */
const KIND_WORDS: Readonly<Record<NoticeKind, string>> = {
  acceptance: '受',
  supplement: '补',
  'not-accepted': '不受',
  'not-confirmed': '不确',
  confirmed: '确',
  adjusted: '调',
  hearing: '听',
  closing: '复',
};

/** `统景救受〔2026〕12号`: agency, kind, year, serial in that year. */
export function noticeNumber(agencyName: string, kind: NoticeKind, issuedOn: PlainDate, serial: number): string {
  return `${agencyWord(agencyName)}救${KIND_WORDS[kind]}〔${issuedOn.slice(0, 4)}〕${serial}号`;
}
