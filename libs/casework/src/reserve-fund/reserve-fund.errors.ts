import { refusals } from '@yimen/kernel';

export const refuse = refusals({
  'fund-not-found': {
    kind: 'not-found',
    title: '找不到该镇街的备用金',
    english: 'No reserve fund of that township in your area',
  },
  'fund-missing': {
    kind: 'conflict',
    title: '该镇街还没有备用金，请县级拨入后再支付',
    english: 'The township has no reserve fund yet; the county must put money in first',
  },
  'fund-empty': {
    kind: 'conflict',
    title: '备用金余额不足',
    english: 'The reserve fund holds less than that; `balanceFen` says what is there',
  },
  'fund-entry-differs': {
    kind: 'conflict',
    title: '该办件的备用金收支已经登记，与本次不同',
    english: 'The case has such an entry already, of another amount; `entry` shows it',
  },
  'fund-repayment-too-much': {
    kind: 'unprocessable',
    title: '归还金额超过该办件从备用金支付的金额',
    english: 'More than was paid to this case from the fund',
  },
  'fund-not-a-township': {
    kind: 'unprocessable',
    title: '备用金设在镇街，请核对行政区划代码',
    english: 'A reserve fund is a township’s; this is no present township',
  },
});
