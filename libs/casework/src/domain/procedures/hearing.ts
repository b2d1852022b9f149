import type { Procedure } from '../procedure';

/**
 * 听取意见 before aid is cut or ended (LAW 47, 48): the household learns what is intended and why, has days to answer, and
 * a person who didn't propose it decides. The reply period is counted in working days of the pack and never stands still.
 */
export const hearing = {
  name: 'hearing',
  version: 1,
  title: '调减、终止前听取意见',
  initial: 'opened',
  states: {
    opened: {
      name: '已提出，待告知',
      clock: 'running',
      on: { notify: 'notified', drop: 'dropped' },
    },
    notified: {
      name: '已告知，答复期',
      clock: 'running',
      on: { 'record-statement': 'heard', 'record-silence': 'heard', drop: 'dropped' },
    },
    heard: {
      name: '已听取意见，待决定',
      clock: 'running',
      on: { 'record-statement': 'heard', decide: 'decided', drop: 'dropped' },
    },
    decided: { name: '已决定', clock: 'stopped', on: {} },
    dropped: { name: '情况不实，不再调整', clock: 'stopped', on: {} },
  },
  actions: {
    notify: { name: '告知并听取意见', by: ['window-clerk', 'township-reviewer'], article: 'LAW 48' },
    'record-statement': {
      name: '登记救助对象的意见',
      by: ['window-clerk', 'township-reviewer'],
      records: 'statement',
      article: 'LAW 48',
    },
    'record-silence': {
      name: '登记答复期满未答复',
      by: ['window-clerk', 'township-reviewer'],
      records: 'statement',
      article: 'LAW 48',
    },
    decide: { name: '作出决定并书面告知', by: ['county-officer'], article: 'LAW 47、48、76' },
    drop: { name: '情况不实，不再调整', by: ['township-reviewer', 'county-officer'] },
  },
} as const satisfies Procedure;
