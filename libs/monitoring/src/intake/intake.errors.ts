import { refusals } from '@yimen/kernel';

export const refuse = refusals({
  'feed-source-unknown': { kind: 'not-found', title: '没有这个数据来源', english: 'No such source of facts' },
  'feed-source-not-yours': {
    kind: 'forbidden',
    title: '该来源的数据不由贵机构报送',
    english: 'Facts of this source are delivered by another kind of agency; `GET /feeds` lists yours',
  },
  'feed-batch-not-found': { kind: 'not-found', title: '找不到这一批数据', english: 'No such batch of yours' },
  'feed-as-of-impossible': {
    kind: 'unprocessable',
    title: '截止日期不能晚于今天，也不能早于 2000 年',
    english: 'The as-of date is still to come, or before 2000',
  },
  'feed-digest-wrong': {
    kind: 'unprocessable',
    title: '收到的内容与 Content-Digest 不符，未收下，请重发',
    english: 'What came is not what Content-Digest says; nothing was kept, send it again',
  },
  'feed-digest-missing': {
    kind: 'malformed',
    title: '缺少 Content-Digest：须为 sha-256=:…:（RFC 9530）',
    english: 'Content-Digest is required: sha-256=:…: (RFC 9530)',
  },
  'feed-part-differs': {
    kind: 'conflict',
    title: '这一部分已收到过，内容不同',
    english: 'This part has come before with other content',
  },
  'feed-batch-closed': {
    kind: 'conflict',
    title: '这一批已经报送完毕，不能再添加',
    english: 'The batch is closed; open another',
  },
  'feed-batch-incomplete': {
    kind: 'conflict',
    title: '收到的部分数或行数与所报的不符',
    english: 'Parts or rows are not as many as you say; `missing` lists parts that have not come',
  },
  'feed-unreadable': {
    kind: 'unprocessable',
    title: '前两千行没有一行可用，未收下：请核对格式、编码和栏目',
    english: 'Of two thousand lines not one is in order; nothing was kept. Check format, encoding and columns',
  },
  'feed-format-wrong': {
    kind: 'unsupported-media',
    title: '数据须为 application/x-ndjson 或 text/csv，UTF-8，不压缩',
    english: 'Facts come as application/x-ndjson or text/csv, UTF-8, not compressed',
  },
});
