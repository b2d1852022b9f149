import type { DocumentOptions } from '@yimen/platform';

export const API_DOCUMENT: DocumentOptions = {
  title: '一门 · 经办接口 Yimen staff API',
  description:
    '乡镇（街道）窗口、县级民政部门与部门经办人员使用。每次提交须带 Idempotency-Key；改动须带 If-Match；' +
    '出错返回 application/problem+json，code 稳定，title 可直接给窗口看。\n\n' +
    'For township windows, county civil affairs and department officers. Writes take an Idempotency-Key, changes an If-Match; ' +
    'errors are problem+json with a stable code.',
  version: '0.1.0',
  tags: {
    '公众 · Public': '不用登录就能看的公示 · What hangs in the village for everybody',
    '办件 · Cases': '低保等各类救助的办理，一步一步 · Cases of each programme, step by step',
    '听取意见 · Hearings': '减少或停止救助之前听取意见 · Hearing a household before its aid is cut',
    '基础数据 · Reference': '区划与放假安排 · Places and calendars',
    '备用金 · Reserve funds': '乡镇（街道）临时救助备用金 · The money of townships for urgent aid',
    '夜间比对 · Nights': '每晚比对的结果 · What the nights compared and found',
    '政策包 · Policy packs': '政策包的起草、审定与施行 · Packs of rules, from draft to force',
    '政策普查 · Policy scans': '谁该得而未得 · Who should receive and doesn’t',
    '申请人 · Applicant': '凭受理编号查询 · What an applicant sees with the receipt',
    '主动发现 · Discovery': '线索、探访和走访 · Leads, plans to visit, and visits',
    '督办 · Supervision': '逾期、抽查与各部门的衔接 · What is late, samples, how departments are connected',
    '窗口 · Window': '收件、评估、转办、出件 · Taking in, assessing, referring, answering',
    '答复链接 · Answer link': '没有系统的机构凭链接答复 · Answers by link, for whoever has no system',
    '转交异地 · Handover': '移交其他地区办理的申请 · Applications handed over to another region',
    '转办 · Referrals': '窗口看到的转办件 · Referrals as the window sees them',
    '部门 · Department': '部门经办人员的工作台 · The desk of a department’s officers',
    '预警 · Warnings': '可能需要上门看看的家庭 · Households that may need a visit',
  },
};
