/** Who has it, who helps, and passing it up the ladder (product.md B.7, B.9), as staff read it. */
export const handsWords = {
  title: '谁在办',
  level: (when: string) => `这一级的时间到 ${when}`,
  levelOver: (when: string) => `这一级的时间 ${when} 已经用完，请办好或交给上一级`,
  department: (name: string, when: string) => `${name}的时间到 ${when}`,
  departmentOver: (name: string, when: string) => `${name}的时间 ${when} 已经用完，请办好或说明情况`,
  helps: '一起办',
  endHelp: '不再一起办',
  endingHelp: '正在告诉对方…',
  decision: (desk: string) => `${desk}的决定`,
  deciding: (desk: string) => `${desk}正在研究`,
  submitted: (desk: string, when: string) => `${when} 提交给${desk}，还没有决定`,
  decidedAt: (when: string) => `${when} 定的`,
} as const

/** Sheets and pages of these acts. */
export const upwardWords = {
  loading: '正在看上一级是谁…',
  nobody: '上面没有别的一级可以交了，请就在这里办。',
  share: (percent: number, when: string) => `这一级有全部时间的 ${percent}%，到 ${when}`,
  noShare: '这一级没有单独的时间',
  escalate: {
    title: '交给上一级',
    text: '答复的期限不变，报事人会看到交给了谁、为什么。',
    to: (name: string) => `交给 ${name}`,
    label: '为什么要交上去',
    placeholder: '比如：要几个部门一起办，我们协调不了',
    submit: '交上去',
  },
  submitForDecision: {
    title: '提交研究决定',
    text: '这一级的时间到此为止，报事人会看到。',
    to: (name: string) => `由 ${name} 研究决定`,
    label: '难在哪里，请求决定什么',
    placeholder: '比如：整栋楼线路老化，要决定谁出钱、谁来换',
    submit: '提交',
  },
} as const

export const decideWords = {
  heading: '研究决定',
  text: '报事人会看到决定和由谁去办。',
  asked: (name: string) => `${name}提交的`,
  label: '决定了什么',
  placeholder: '比如：由物业更换，社区监督，两周内换完',
  carrier: '由谁去办',
  whoSubmitted: (name: string) => `${name}（谁提交的谁办）`,
  choose: '换一位',
  chooseTitle: '由谁去办',
  submit: '定下来',
} as const

export const coHandlerWords = {
  heading: '请谁一起办',
  text: '负责的人不变。请来的人能看到这件事，可以说进展、补照片。',
  elsewhere: '找别的网格的人',
  elsewhereTitle: '找一个网格',
  title: (name: string) => `请${name}一起办`,
  sheetText: '对方马上会收到消息，报事人也会看到。',
  reason: '请帮什么忙',
  reasonPlaceholder: '比如：那边也有一段线路，请一起看',
  submit: '请他一起办',
} as const
