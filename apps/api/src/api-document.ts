import type { DocumentOptions } from '@yimen/platform';

export const API_DOCUMENT: DocumentOptions = {
  title: '一门 · 经办接口 Yimen staff API',
  description:
    '乡镇（街道）窗口、县级民政部门与部门经办人员使用。每次提交须带 Idempotency-Key；改动须带 If-Match；' +
    '出错返回 application/problem+json，code 稳定，title 可直接给窗口看。\n\n' +
    'For township windows, county civil affairs and department officers. Writes take an Idempotency-Key, changes an If-Match; ' +
    'errors are problem+json with a stable code.',
};
