/** 转办 (64), 信息共享 (42), 保密 (11); 处理为履行法定职责所必需, 国家机关依照法定权限, 最小范围. */
export const COMMON_BASIS = [
  '社会救助法第六十四条、第四十二条、第十一条',
  '个人信息保护法第十三条第一款第三项、第三十四条、第六条第二款',
];
export const APPLICANT = ['name', 'residentId', 'phone'] as const;
export const MEMBER = ['name', 'residentId', 'kinship'] as const;
export const NOBODY = { members: 'none', member: [], memberFacts: [] } as const;
export const EVERY_HARDSHIP = [
  ...(['income', 'illness', 'schooling', 'housing', 'unemployment'] as const),
  ...(['disaster', 'accident', 'care', 'other'] as const),
] as const;
