import { refusals } from '@yimen/kernel';

export const refuse = refusals({
  'policy-scan-not-found': { kind: 'not-found', title: '找不到该次普查', english: 'No such scan of your area' },
  'policy-scan-finding-not-found': {
    kind: 'not-found',
    title: '找不到该条普查结果',
    english: 'No such finding of this scan in your area',
  },
  'policy-scan-too-wide': {
    kind: 'unprocessable',
    title: '一次普查限一个区县或其中一处，请写明是哪里',
    english: 'A scan is of one county at most, because each may have a policy pack of its own; name the place',
  },
});
