/** An open case that the demo begins with. `left` is in working days from today to the due day, negative is overdue. */
export interface OpenPlan {
  /** The last nine digits of the grid's code. */
  readonly grid: string
  readonly category: string
  readonly text: string
  readonly label: string
  readonly left: number
  readonly stage: 'new' | 'taken' | 'asked' | 'atDesk' | 'atDepartment' | 'answered'
  /** Number of the resident who wrote it; anonymous when null. */
  readonly resident: number | null
  readonly progress?: string
  readonly ask?: string
  readonly reason?: string
  readonly reply?: string
  /** Which department of the county has it: a person there, else its desk. */
  readonly department?: string
  readonly handler?: string
}

const open = (
  grid: string,
  category: string,
  left: number,
  stage: OpenPlan['stage'],
  resident: number | null,
  label: string,
  text: string,
  more: Partial<OpenPlan> = {},
): OpenPlan => ({ grid, category, left, stage, resident, label, text, ...more })

/** What is on the desks, or waits for a rating, on the first morning: 王芳 has every light, the other streets have some. */
export const openPlans: readonly OpenPlan[] = [
  open(
    '001003007',
    'facility',
    -1,
    'taken',
    2,
    '桂花苑5号楼 1单元',
    '下水道返味，厨房没法做饭，5号楼1单元102。开窗都没用，麻烦来看看。',
    {
      progress: '看过了，是主管道堵，已约疏通车，物业说配件今天到。',
    },
  ),
  open('001003007', 'fire', 0, 'taken', 5, '桂花苑6号楼', '楼前电动车堵住消防通道，6号楼北侧，晚上有七八辆。', {
    progress: '劝走了四辆，还差两户没联系上。',
  }),
  open(
    '001003007',
    'inquiry',
    1,
    'new',
    3,
    '桂花苑2号楼 3单元',
    '问医保异地备案怎么办，我妈跟我去外地住。网上看不明白。',
  ),
  open(
    '001003007',
    'safety',
    3,
    'taken',
    1,
    '桂花路18号',
    '快递柜挡住盲道。南门新装的快递柜占了半条盲道，我爸眼睛不好，昨天撞上了。',
  ),
  open('001003007', 'facility', 2, 'asked', 1, '桂花苑1号楼', '井盖松动，1号楼门口，车一过就响，夜里特别吵。', {
    ask: '请问是靠花坛的那个，还是路中间的？',
  }),
  open(
    '001003007',
    'dispute',
    8,
    'new',
    null,
    '桂花苑4号楼 2单元',
    '楼上半夜打麻将，4号楼2单元，天天到一两点。都是老邻居，不想让他知道是我说的。',
  ),
  open('001003007', 'safety', 2, 'answered', 1, '桂花社区活动室', '活动室门口的健身器材螺丝掉了，孩子爱爬，怕夹手。', {
    progress: '先用绳子围住了，已请厂家来。',
    reply: '李师傅，螺丝昨天全部换了新的，厂家把另外两台也紧了一遍。再松就打给我。',
  }),
  open('001003008', 'sanitation', 4, 'new', 9, '桂花新村2号楼', '垃圾桶满了没人收，2号楼拐角，苍蝇乱飞'),
  open('001003008', 'facility', 0, 'taken', 12, '桂花新村1号楼', '单元门禁刷不开，得等别人出来才能进。', {
    progress: '读卡器没电，已报门禁公司。',
  }),
  open('001003010', 'hazard', 1, 'taken', 14, '桂花广场西广场', '广告牌晃得厉害，刮风怕掉下来！！底下老有人坐', {
    progress: '拉了警戒线，请城管来定。',
  }),
  open('001003006', 'facility', 3, 'atDesk', 16, '桂花苑北区3号楼', '路面塌了一个坑，3号楼旁边，下雨看不见。', {
    reason: '路面归市政养护，不在网格能办的范围',
  }),
  open(
    '001003001',
    'help',
    4,
    'new',
    18,
    '丹桂里1号楼',
    '同志你好，手机上的认证弄不来，养老金怕停了。我眼睛不好，最好打电话说。',
  ),
  open('001001005', 'facility', 2, 'new', 21, '南城花园2号楼', '二次供水水压低，2号楼，六楼早上没水洗脸'),
  open(
    '001001003',
    'complaint',
    6,
    'taken',
    23,
    '纺织厂家属院1号楼',
    '物业收费涨了也不公示，我们按时交费，就要个明白账。',
    { progress: '约了物业经理周四下午对账。' },
  ),
  open('001002009', 'safety', -2, 'taken', 25, '钟楼商圈东广场', '摆摊的占了半条路，上学时间堵死。早上七点半最严重。', {
    progress: '和城管一起去过一次，第二天又回来了。',
  }),
  open(
    '001002001',
    'suggestion',
    4,
    'new',
    27,
    '北苑小区2号楼',
    '建议在2号楼前装个休息的长椅，老人走一段就得歇。我可以带头出一份力。',
  ),
  open(
    '002001002',
    'facility',
    -3,
    'taken',
    29,
    '水岸名庭1号楼',
    '电梯夜里异响，1号楼，像铁皮在刮。上个月刚修过又坏。',
    { progress: '维保说要换导靴，配件还没到。' },
  ),
  open('002001006', 'fire', 1, 'taken', 31, '望河小区3号楼', '消防通道被私家车占了，3号楼门口，说了几次不听。'),
  open(
    '002002003',
    'facility',
    -1,
    'atDesk',
    33,
    '渠西小区2号楼',
    '路灯整排不亮，2号楼到大门这一段黑漆漆的，接送孩子害怕。',
    {
      reason: '整排路灯归市政，要开电箱',
    },
  ),
  open('002002005', 'care', 3, 'asked', 35, '安置一区1号楼', '我邻居大爷腿摔了，一个人在家，1号楼，能不能帮忙送个饭', {
    ask: '大爷家的门牌号方便说一下吗？',
  }),
  open('002003003', 'facility', 2, 'new', 37, '彩虹苑2号楼', '下雨积水到脚脖子，2号楼前面的雨水箅子堵了。'),
  open(
    '002003001',
    'dispute',
    5,
    'taken',
    39,
    '东桥小区3号楼 2单元',
    '楼上漏水把我家卫生间顶泡了，3号楼2单元，找他几次都不认。我有照片。',
    {
      progress: '请师傅看过，是楼上地漏，约周六谈。',
    },
  ),
  open('003001006', 'sanitation', 4, 'new', 41, '柳林老街', '烧烤店的油烟直接往楼上排，窗户不敢开'),
  open('003001008', 'facility', 0, 'taken', 43, '柳湾村二组', '自来水断断续续，好几天了，老人挑不动水。', {
    progress: '水泵坏了，新的明天装。',
  }),
  open('003002006', 'hazard', 2, 'taken', 45, '铺后一组', '后坡有裂缝，怕下雨滑下来，坡下住着三户。', {
    progress: '请地灾监测员看过，先让坡下三户晚上到村委会住。',
  }),
  open('003003005', 'inquiry', 1, 'new', 47, '后梨沟二组', '高龄补贴什么时候发，我奶奶还没收到'),
  open(
    '001003011',
    'safety',
    1,
    'atDepartment',
    51,
    '桂花便民市场熟食区',
    '烧烤摊天天占着盲道，油水流一地，走路打滑。',
    {
      reason: '占道经营要执法，请县里转城管',
      department: '城管局',
      handler: 'handler-1',
      progress: '第一次上门摊主不在，已贴通知，明天再去。',
    },
  ),
  open(
    '001001004',
    'complaint',
    8,
    'atDepartment',
    53,
    '锦绣家园2号楼',
    '物业把绿地改成收费车位，问有没有手续也不答。',
    {
      reason: '小区公共绿地归住建管，请县里转办',
      department: '住建局',
    },
  ),
  open(
    '002001004',
    'care',
    4,
    'atDepartment',
    55,
    '碧波苑1号楼',
    '对门老人一个人住，低保断了两个月，想问问怎么接上。',
    {
      reason: '低保要民政核，请县里转办',
      department: '民政局',
      handler: 'handler-3',
    },
  ),
]
