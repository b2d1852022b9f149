import { refusals } from '@yimen/kernel';

export const refuse = refusals({
  'publicity-not-posted': {
    kind: 'not-found',
    title: '没有这份公示，或者公示已经结束',
    english: 'Nothing is published here, or no longer',
  },
  'publicity-over': {
    kind: 'conflict',
    title: '没有正在进行的公示；公示期外的意见请按投诉举报办理',
    english: 'Nothing is being published; outside its days an objection is a complaint',
  },
});
