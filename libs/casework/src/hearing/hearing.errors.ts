import { refusals } from '@yimen/kernel';

export const refuse = refusals({
  'hearing-not-found': { kind: 'not-found', title: '找不到该听取意见记录', english: 'No such hearing in your area' },
  'hearing-action-not-allowed': {
    kind: 'conflict',
    title: '听取意见当前不能这样办理',
    english: 'The status of the hearing does not allow this; `allowed` says what it does',
  },
  'hearing-open-already': {
    kind: 'conflict',
    title: '该待遇已有一件听取意见正在办理',
    english: 'A hearing about this award is under way; `hearingId` says which',
  },
  'award-not-found': { kind: 'not-found', title: '找不到该项待遇', english: 'No such award in your area' },
  'award-not-running': {
    kind: 'unprocessable',
    title: '该待遇没有在发放（未给予、一次性或已终止），没有可调减、终止的',
    english: 'Nothing of this award is running: refused, paid once, or ended',
  },
  'hearing-not-a-cut': {
    kind: 'unprocessable',
    title: '调减须写明低于现在的金额，终止或不变不写金额',
    english: 'A reduction needs an amount below what is paid now (`nowFen`); an end, or no change, takes none',
  },
  'fact-of-a-day-to-come': {
    kind: 'unprocessable',
    title: '情况的日期在今天之后',
    english: 'A fact is of a day that has not come yet',
  },
  'reply-period-running': {
    kind: 'conflict',
    title: '答复期未满，救助对象还可以提出意见（社会救助法第四十八条）',
    english: 'The recipient may still answer, until `replyBy`; nothing adverse before unless they have nothing to add',
  },
  'hearing-own-proposal': {
    kind: 'forbidden',
    title: '提出调减、终止的人不能自己决定',
    english: 'Who proposed the cut may not decide on it',
  },
  'hearing-beyond-proposal': {
    kind: 'unprocessable',
    title: '决定不得比听取意见时告知的更不利；情况更重的，须重新听取意见',
    english: 'Worse than what the recipient was heard on; that needs a hearing of its own',
  },
});
