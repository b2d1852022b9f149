import type { InHand, LinkPage } from '../link-page.query';

const PACKET: InHand['packet'] = {
  purpose: '慈善帮扶对接',
  basis: ['社会救助法第五十七条、第五十九条、第十一条', '个人信息保护法第六条第二款、第二十三条（须经申请人单独同意）'],
  applicant: { name: '覃桂芳', phone: '13000000000' },
  household: { size: 3, facts: {} },
  members: [],
  hardships: [{ kind: 'illness' }, { kind: 'schooling' }],
};

/** A page before 签收; `inHand` adds what is shown after it. */
export function pageFixture(more: Partial<LinkPage> = {}): LinkPage {
  return {
    to: '江口村 王主任',
    agencyName: '江口村村民委员会',
    window: '统景镇社会救助窗口',
    place: '统景镇江口村',
    expiresOn: '2026-10-05',
    today: '2026-09-21',
    referral: {
      programmeName: '慈善帮扶',
      status: 'requested',
      version: 1,
      clock: {
        mode: 'running',
        waitingFor: null,
        due: '2026-10-26',
        claimDue: '2026-09-30',
        provisional: false,
        explanation: [],
      },
      holder: null,
      leaseUntil: null,
      reasonText: null,
      note: null,
    },
    parkedUntil: null,
    allowed: ['claim'],
    inHand: null,
    ...more,
  };
}

/** In the link's own hand. */
export function inHandFixture(inHand: Partial<InHand> = {}, more: Partial<LinkPage['referral']> = {}): LinkPage {
  const page = pageFixture();
  return {
    ...page,
    referral: {
      ...page.referral,
      ...{ status: 'in-progress', version: 3, holder: page.to, leaseUntil: '2026-09-28T02:00:00.000Z' },
      ...more,
    },
    allowed: ['release', 'renew', 'hold', 'complete', 'return'],
    inHand: { receiptNo: '500112202609010000042', task: null, packet: PACKET, home: null, ...inHand },
  };
}
