import { randomUUID } from 'node:crypto';
import { businessDate } from '@yimen/kernel';
import { qinFamily, TONGJING } from '../people';

/** What 四川's system sends for a family of 统景镇 that stands at 协兴镇's window. */
export function handedToUs(overrides: Record<string, unknown> = {}) {
  return {
    id: randomUUID(),
    from: { receiptNo: '511602202609210000042', window: '协兴镇社会救助窗口' },
    acceptedOn: businessDate(new Date()),
    household: qinFamily(TONGJING),
    hardships: [{ kind: 'illness', note: '丈夫住院，自费部分交不起' }],
    ...overrides,
  };
}
