import type { Random } from './random'

const surnames = [
  ...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文',
]
const female = [
  ...'芳娜敏静秀娟英华慧巧美霞香月莺媛艳瑞凡佳嘉琼勤珍贞莉桂娣叶璧璐娅琦晶妍茜秋珊莎锦黛青倩婷姣婉娴瑾颖露瑶怡婵雁蓓纨仪荷丹蓉眉君琴蕊薇菁梦岚苑婕馨瑗琰韵融园艺咏卿聪澜纯毓悦昭冰爽琬茗羽希欣飘育滢馥筠柔竹霭凝晓欢霄枫芸菲寒伊亚宜可姬舒影荔枝思丽',
]
const male = [
  ...'伟刚勇毅俊峰强军平保东文辉力明永健世广志义兴良海山仁波宁贵福生龙元全国胜学祥才发武新利清飞彬富顺信子杰涛昌成康星光天达安岩中茂进林有坚和彪博诚先敬震振壮会思群豪心邦承乐绍功松善厚庆磊民友裕河哲江超浩亮政谦亨奇固之轮翰朗伯宏言若鸣朋斌梁栋维启克伦翔旭鹏泽晨辰士以建家致树炎德行时泰盛',
]
const olderFemale = [...'秀桂玉凤淑素翠春兰']
const olderMale = [...'建国德长福永志庆守']

export type Gender = 'female' | 'male'

/** Names nobody has twice in one demo. */
export function nameMaker(random: Random, taken: Iterable<string>): (gender: Gender, older?: boolean) => string {
  const used = new Set(taken)
  return (gender, older = false) => {
    for (;;) {
      const given = gender === 'female' ? female : male
      const first = older ? random.pick(gender === 'female' ? olderFemale : olderMale) : random.pick(given)
      const second = older || random.chance(0.55) ? random.pick(given) : ''
      const name = random.pick(surnames) + first + (second === first ? '' : second)
      if (used.has(name)) continue
      used.add(name)
      return name
    }
  }
}
