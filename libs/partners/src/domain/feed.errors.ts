import { refusals } from '@yimen/kernel';

export const refuse = refusals({
  'events-forgotten': {
    kind: 'gone',
    title: '这个位置之后的事件已不再保存，请先读取转办件列表，再不带 after 从头读取事件',
    english: 'What followed this cursor is not kept any more: read the list of referrals, then start without `after`',
  },
});
