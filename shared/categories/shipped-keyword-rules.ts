import type { Complexity } from '../deadlines/policy'
import type { KeywordRule, KeywordRules } from './keyword-rules'

/** Words are written apart by blanks. */
const of = (categoryId: string, weight: number, words: string, unless = ''): KeywordRule => ({
  words: split(words),
  categoryId,
  complexity: null,
  weight,
  unless: split(unless),
})
const hard = (complexity: Complexity, words: string): KeywordRule => ({
  words: split(words),
  categoryId: null,
  complexity,
  weight: 1,
  unless: [],
})
const split = (words: string): string[] => words.split(' ').filter(Boolean)

/**
 * The words delivered with the app: 5 names the matter by itself, 3 nearly does, 1 or 2 only helps. Measured by
 * `npm run eval:categories` (docs/category-help.md).
 */
export const shippedKeywordRules: KeywordRules = {
  version: 1,
  negations: ['不是', '并不是', '并非', '不属于', '不涉及'],
  leastScore: 3,
  leastLead: 1,
  rules: [
    of(
      'sanitation',
      5,
      '垃圾 垃圾桶 垃圾堆 垃圾站 垃圾车 清运 卫生死角 小广告 牛皮癣 狗屎 狗粪 粪便 污水横流 臭水 化粪池 除草 杂草 乱扔 乱倒 蚊虫 蟑螂 老鼠 灭鼠 清扫 打扫 保洁 落叶 绿化带里倒',
    ),
    of('sanitation', 2, '臭 脏 恶心 苍蝇 蚊子 异味 没人扫 没人清 油烟 遍地 满地'),
    of(
      'facility',
      5,
      '路灯 楼道灯 声控灯 井盖 窨井 下水道 下水管 路面 人行道 盲道 护栏 健身器材 公共厕所 公厕 长椅 凉亭 单元门 门禁 电梯 扶手 路牌 减速带 红绿灯 排水沟 雨水口 停车位 停车线 充电桩 消火栓漏水 地砖 台阶 滑梯 秋千 水管 屋顶漏 坑洼 大坑 站牌 遮雨棚',
      '宽带',
    ),
    of(
      'facility',
      2,
      '坏了 不亮 堵了 堵塞 破损 松动 塌陷 积水 漏水 翘起 断了 掉了 生锈 看不清 停水 停电',
      '宽带 电视 机顶盒',
    ),
    of(
      'safety',
      5,
      '小偷 偷车 被偷 偷电瓶 盗窃 失窃 打架 斗殴 赌博 传销 诈骗 骗子 可疑 陌生人 踩点 撬锁 撬门 抢 吸毒 卖淫 黑车 聚众 监控坏 监控不 摄像头 巡逻 翻墙 尾随 流氓 醉汉',
    ),
    of('safety', 2, '报警 治安 夜里不敢 不安全 派出所'),
    of(
      'fire',
      5,
      '消防 消防通道 灭火器 消火栓 消防栓 飞线充电 飞线 电瓶车充电 电动车充电 楼道充电 上楼充电 着火 起火 火灾 冒烟 烟感 安全出口 疏散通道 疏散 烧纸 焚烧 液化气瓶 煤气罐 放鞭炮 烟花',
    ),
    of('fire', 3, '堆杂物 堆放杂物 堆满 杂物 电瓶车 电动车 进楼 推进电梯'),
    of(
      'hazard',
      5,
      '隐患 电线裸露 裸露的电线 电线垂 电线掉 电线露 漏电 危房 墙皮 外墙 瓷砖脱落 高空抛物 掉下来 广告牌 要倒 快倒 歪了 倾斜 裂缝 深坑 没有围挡 没围挡 工地 塔吊 煤气味 燃气泄漏 燃气味 溺水 水塘 枯树 树枝 砸到 砸着 马蜂窝 滑坡',
    ),
    of('hazard', 2, '危险 吓人 容易出事 出人命 摔着 绊倒 孩子们玩'),
    of(
      'dispute',
      5,
      '邻居吵 邻居闹 吵架 纠纷 楼上漏 楼上漏水 漏到我家 滴水到 噪音 噪声 扰民 半夜唱 广场舞 装修吵 跳绳 拍皮球 宠物扰 狗叫 占我家 占了我 车位被占 占车位 堵我家 打官司 欠薪 拖欠工资 彩礼 分家 赡养 离婚 家暴 欠钱不还 调解 说不通 赔偿',
    ),
    of('dispute', 2, '邻居 隔壁 楼上 楼下 对门 吵 不讲理 协商', '空巢'),
    of(
      'care',
      5,
      '独居老人 空巢老人 孤寡 低保 残疾 残疾人 困难家庭 留守儿童 没人照顾 无人照看 助餐 送餐 送饭 助浴 轮椅 瘫痪 卧床 走失 老年痴呆 失能 慰问 救助 困难补助 临时救助 辍学 孤儿 单亲 精神病 重病 大病',
    ),
    of('care', 2, '老人 奶奶 爷爷 八十 九十 孩子 生病 可怜'),
    of(
      'help',
      5,
      '求助 帮帮我 帮个忙 能不能帮 能帮 请帮 帮忙找 丢了 捡到 钥匙 开锁 搬不动 反锁 锁在 走丢 找不到家 找找 借用 借一下 帮忙搬 帮我',
    ),
    of('help', 1, '急 麻烦 帮'),
    of(
      'inquiry',
      5,
      '请问 咨询 想问 问一下 怎么办理 怎么办 怎么交 怎么报 怎么申请 什么时候 几点 在哪里办 在哪办 需要什么材料 要什么材料 要带什么 需要带 流程 条件是什么 多少钱一 电话是多少 可以办吗 能办吗 打听',
      '没人管怎么办 怎么办呀',
    ),
    of('inquiry', 1, '吗 办理 政策'),
    of(
      'suggestion',
      5,
      '建议 希望能 能不能增加 能不能加 能否增加 能否 希望增加 希望装 希望在 增设 加装 要是能 最好能 提个意见 提一个 倡议 多安排 多组织 可以考虑 应该装',
    ),
    of('suggestion', 1, '希望 增加 活动'),
    of(
      'complaint',
      5,
      '投诉 举报 乱收费 多收 物业费 物业不 物业公司 物业根本 不作为 欺骗消费者 霸王 假货 过期食品 缺斤少两 退款 不退 押金 推诿 一直没人管 反映多次 反映了好多次 虚假宣传 黑心',
    ),
    of('complaint', 2, '物业 没人管 不理 商家 店家 老板 收费'),
    of(
      'conduct',
      5,
      '网格员态度 工作人员态度 办事员态度 态度恶劣 态度差 态度很 吃拿卡要 收红包 收礼 刁难 骂人 训斥 网格员不 网格员从 网格员没 网格员收 网格员骂 工作人员不 工作人员玩 窗口玩手机 玩手机 上班打牌 脱岗 不在岗 索要 走形式 弄虚作假 摆拍 让我白跑 六不准 优亲厚友',
    ),
    of('conduct', 2, '网格员 工作人员 窗口 办事员 社区干部 村干部', '谢谢 感谢'),
    of(
      'install',
      5,
      '装机 装宽带 安装宽带 新装 开通宽带 装电视 装电话 报装 移机 装有线 光纤入户 拉网线 装网 通宽带 开户',
    ),
    of('install', 2, '宽带 安装 新房 搬家'),
    of(
      'fault',
      5,
      '没信号 没有信号 断网 上不了网 网速 网慢 网络断 光猫 路由器 机顶盒 看不了电视 电视没 电视花屏 雪花 宽带坏 断线 宽带不 宽带连 信号差 信号不好 掉线 卡顿 固话 电话打不通 报修 故障 红灯闪 宽带故障',
    ),
    of('fault', 2, '宽带 电视 网络 信号 wifi 师傅来修 修一下'),
    of(
      'renewal',
      5,
      '续费 缴费 欠费 交费 到期了 快到期 套餐到期 充值 包年 续约 续交 续一年 收视费 扣费 改套餐 换套餐 降套餐',
    ),
    of('renewal', 2, '到期 套餐 宽带 费用 交钱'),
    of(
      'outlet',
      5,
      '网点 营业厅 营业时间 几点关门 几点开门 几点上班 取号 排队 柜台 自助机 取款机 atm 支行 银行 柜员 存折 银行卡',
    ),
    of('outlet', 1, '周末 上门服务 办卡'),
    of('errandSenior', 8, '老年优待证 优待证 老年证 老年卡 敬老卡 老年公交卡 高龄津贴'),
    of(
      'errandMedical',
      8,
      '医保报销 报销医药 报销住院 住院报销 医药费报销 看病报销 门诊报销 报销医疗 医保 报销 慢病证 发票',
    ),
    of('errandResidence', 8, '居住证明 居住证 住址证明 证明住在 暂住证 租房证明 落户'),
    of('errandOther', 5, '代办 跑腿 帮我跑 替我跑 替我办 帮我办 代我 代取 代领 代交 代缴 跑一趟 行动不便去不了'),
    hard(
      'complex',
      '反映多次 多次反映 好多次 好几次 一直没人管 两年 三年 多年 历史遗留 几十户 整栋 全楼 整个小区 赔偿 产权 拖欠 打官司 起诉',
    ),
    hard('hard', '上访 信访 集体 上百户 死亡 出人命 土地纠纷 征地 拆迁 开发商跑 烂尾'),
    hard('inquiry', '请问 咨询 想问一下 问一下 打听'),
  ],
}
