export type Sex = 'male' | 'female';

/** Given names by the decades in which they were in fashion: a grandmother is not called 梓涵. */
interface Generation {
  bornFrom: number;
  names: Record<Sex, readonly string[]>;
}

const split = (text: string) => text.split(' ');

const GENERATIONS: readonly Generation[] = [
  {
    bornFrom: 2005,
    names: {
      male: split('浩宇 宇轩 子涵 俊熙 梓豪 一鸣 天佑 博文 思源 子墨 宇航 皓轩 铭泽 家乐 奕辰 沐阳 文昊 佳豪 锦程 鑫'),
      female: split('梓涵 欣怡 诗涵 雨桐 可馨 思琪 语嫣 佳怡 一诺 梦瑶 若曦 紫萱 钰涵 依诺 雅琪 心怡 馨月 子晴 瑶 悦'),
    },
  },
  {
    bornFrom: 1980,
    names: {
      male: split('伟 强 磊 涛 鹏 杰 勇 军 波 超 志远 小龙 俊 飞 凯 建平 海涛 永川 浩 亮 文彬 成林 渝 川'),
      female: split('静 丽 娟 敏 艳 燕 娜 芳 婷 霞 小红 晓燕 雪梅 红梅 丹 玲 莉 春燕 海燕 琴 小英 倩 渝 雪'),
    },
  },
  {
    bornFrom: 1960,
    names: {
      male: split(
        '建国 建华 国强 志强 永红 卫东 建军 明 平 志明 家富 光荣 世平 德华 克勤 正华 兴全 中华 大勇 天明 昌平 朝阳',
      ),
      female: split(
        '秀芳 玉兰 桂芳 小琼 光碧 建英 永芬 红 琼 素芳 丽华 家秀 昌琼 兴碧 玉梅 淑琼 正芳 惠 英 德芬 世琼 小平',
      ),
    },
  },
  {
    bornFrom: 0,
    names: {
      male: split(
        '德明 国富 世荣 大全 学文 天福 长寿 光明 正富 炳生 树清 绍云 明德 仁义 兴发 家贵 朝富 万才 代贵 中和',
      ),
      female: split(
        '秀英 桂英 素珍 淑华 玉珍 德珍 世碧 光珍 天秀 朝珍 素华 大碧 明珍 兴秀 学珍 正碧 国珍 绍碧 应秀 代珍',
      ),
    },
  },
];

export function givenNamesOf(birthYear: number, sex: Sex): readonly string[] {
  const generation = GENERATIONS.find(({ bornFrom }) => birthYear >= bornFrom);
  return generation?.names[sex] ?? [];
}
