/** Surnames with how many in a thousand bear them, roughly as in the south-west; the compound ones rarer than drawn. */
export const SURNAMES: readonly (readonly [string, number])[] = [
  ...weigh(70, '李 王 张 陈 刘'),
  ...weigh(40, '杨 周 黄 罗 吴'),
  ...weigh(22, '徐 唐 何 谢 邓 蒋 胡 冉 彭 曾'),
  ...weigh(12, '赵 朱 郭 谭 向 程 余 田 冯 任 熊 龙 秦 范 廖 夏 袁 邹 汪 魏'),
  ...weigh(6, '石 游 牟 瞿 易 梁 宋 郑 韩 曹 许 苏 潘 杜 叶 蔡 文 万 段 雷 侯 代 贺 龚 骆 况 幸 封 晏 左'),
  ...weigh(2, '欧阳 司马 上官 诸葛 令狐 夏侯 皇甫 尉迟 东方 公孙'),
];

function weigh(weight: number, names: string): (readonly [string, number])[] {
  return names.split(' ').map((name) => [name, weight] as const);
}
