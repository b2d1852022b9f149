import { refusals } from '@yimen/kernel';

/** What can go wrong on the way from a draft to a published pack. */
export const refuse = refusals({
  'policy-draft-faulty': {
    kind: 'unprocessable',
    title: '政策包有误，未保存，请逐项更正',
    english: 'The text is no policy pack; each fault is named and nothing is stored',
  },
  'policy-pack-taken': {
    kind: 'conflict',
    title: '这个版本的政策包已经有了，请先驳回原稿，或换一个版本',
    english: 'A pack of this name and version is already drafted, published or delivered with the service',
  },
  'policy-pack-action-not-allowed': {
    kind: 'conflict',
    title: '政策包现在的状态不能这样办',
    english: 'The status of the policy pack does not allow this; see allowed',
  },
  'policy-four-eyes': {
    kind: 'forbidden',
    title: '自己提请的政策包须由另一人发布',
    english: 'Whoever proposed a policy pack may not publish it',
  },
  'policy-effect-too-early': {
    kind: 'unprocessable',
    title: '施行日期太早，须晚于发布之日',
    english: 'A pack takes effect after the day it is published (Asia/Shanghai); see earliest',
  },
});
