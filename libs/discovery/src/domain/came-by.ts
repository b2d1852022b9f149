/** Where a lead comes from: who is close enough to see (LAW 39, 60; 未成年人保护法 第11条). */
export const CAME_BY = {
  village: '村（社区）',
  grid: '网格员',
  volunteer: '志愿者',
  hotline: '救助服务热线',
  school: '学校、幼儿园',
  hospital: '医疗机构',
  charity: '慈善组织、社工机构',
  office: '机关工作人员',
  neighbour: '群众',
  self: '本人或者家属',
} as const;
export type CameBy = keyof typeof CAME_BY;
export const CAME_BY_CODES = Object.keys(CAME_BY) as CameBy[];
