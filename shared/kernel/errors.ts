/**
 * Every error a person can meet: a stable code and one sentence that says what to do.
 * Codes are part of the contract (docs/api.md): never rename or reuse one.
 */
export const errorCatalogue = {
  INPUT_INVALID: '有的地方没填对，请照提示改一下再试。',
  NOT_SIGNED_IN: '登录已过期，请返回重新进入。',
  NOT_ALLOWED: '您没有权限做这一步；需要的话，请联系社区工作站。',
  NOT_FOUND: '没有找到这条内容，可能已被移走，请返回刷新。',
  ACTION_UNKNOWN: '这个功能需要新版本，请更新后再试。',
  CHANGED_MEANWHILE: '刚刚有人更新了这件事，请看一眼最新情况再操作。',
  BUSY_TRY_AGAIN: '现在办事的人多，没有保存成功，请再试一次，不会重复。',
  NETWORK_UNREACHABLE: '没有网络，这一步没有做成，有网了请再试一次。',
  SERVER_TROUBLE: '服务这会儿没接上，请稍后再试；急事请打网格员电话。',
  TOO_MANY_TRIES: '试的次数太多了，请 15 分钟后再试，或打网格员电话。',
  REVEALS_USED_UP: '今天看报事人电话的次数用完了，明天可以再看；要紧的事请工作站打。',
  LIMIT_REACHED: '这会儿提交得太多了，内容还在，过一阵再交；急事请打热线。',
  REPORTED_BEFORE: '一样的内容您刚报过，可以补充到那一件，也可以仍要提交。',
  REPORTER_BLOCKED: '现在暂时不能在这里报事，可以打热线说，也可以申诉。',
  REPORTER_UNKNOWN: '这件事不是通过手机报的，没有可以暂停的账号。',
  ALREADY_APPEALED: '已经申诉过了，结果会在这里告诉您。',
  CONSENT_REQUIRED: '请先阅读并同意个人信息说明，再继续。',
  SCENE_MALFORMED: '这个二维码不完整，请对准整张码再扫一次，或按地点查找网格。',
  SCENE_UNKNOWN_VERSION: '这个二维码是新版的，请更新小程序后再扫。',
  SCENE_FORGED: '这不是社区发的二维码，请扫楼道里张贴的网格码，或按地点查找。',
  SCENE_REVOKED: '这张二维码已停用，请扫新张贴的码，或按地点查找网格。',
  GRID_NOT_FOUND: '没有找到这个网格，请换个名称或在地图上找。',
  PLACE_NOT_FOUND: '没有认出这个地址，请在地图上点一下位置；不选也能提交，由社区安排。',
  CATEGORY_UNKNOWN: '这个类别已调整，请重新选择类别。',
  PHOTO_UNUSABLE: '有照片没传好，请删掉重新添加这张照片。',
  CASE_NOT_FOUND: '没有找到这件事，请核对编号和查询码。',
  CASE_STATE_FORBIDS: '这件事现在的进度不能这样操作，请刷新后再看。',
  REPLY_PHOTOS_MISSING: '还缺处理后的照片，请先补上再提交结果。',
  REOPEN_TOO_LATE: '已过 15 天，不能在这里要求重办，请重新报一件，或打监督电话。',
  ALREADY_RATED: '您已经评价过了，谢谢。',
  CONTACT_NOT_LEFT: '报事人没有留电话，请用“问一句”联系。',
  ASSIGNEE_UNAVAILABLE: '这位同事现在不能接手，请换一位。',
  EXTENSION_NOT_POSSIBLE: '这件事不能再延长时间了，请按期答复，或交给上一级。',
  EXTENSION_TOO_LONG: '一次不能延长这么多，请改短一点。',
  LADDER_TOP: '上面没有别的一级可以交了，请就在这里办。',
  OWN_CASE: '这件事是您自己报的，在“我报的事”里看进展就行。',
  MATERIALS_NOT_RETURNED: '还有材料在您手上，请先退给居民，或写明为什么留下。',
  SEND_BACK_EXHAUSTED: '这件事已退回过两次，请由网格长决定怎么办。',
  REGISTER_TOO_LARGE: '这个范围的事太多，一次导不完，请按月或按社区分开导出。',
  INVITATION_UNKNOWN: '没有这个邀请码，请核对一遍，或请邀请您的人看一下。',
  INVITATION_OVER: '这个邀请已过期或已收回，请邀请您的人重新发一个。',
  INVITATION_USED: '这个邀请已经有人用过了。如果不是您本人，请马上告诉邀请您的人。',
  ALREADY_STAFF: '您现在已经是工作人员，不能在这里办这一步。',
  WECOM_TAKEN: '这个企业微信账号已经记在别人名下了，请核对一遍。',
  VOUCHER_UNKNOWN: '没有这个领取码，请核对一遍，或请顾客看一下现在的码。',
  VOUCHER_REPLACED: '这是旧码或截图，已经不能用了，请顾客打开小程序看现在的码。',
  VOUCHER_ENDED: '这份礼品已经领过、过期或退回了，不能再发。',
  VOUCHER_ELSEWHERE: '这份礼品要到别的网点领，请顾客看领取码下面的地址。',
  OUTLET_CLOSED: '现在不是这个网点的发放时间，不能核销。',
  LOOK_AGAIN: '离上次查验太久了，请再扫一次顾客现在的码。',
  SECOND_PERSON_MISSING: '这一档要两个人点头，请另一位同事在自己的手机上同意。',
  LAST_ADMIN: '这是最后一位管理员，请先让另一位管理员加入。',
  SCAN_OVER: '这个登录码已失效，请在电脑上换一个新的，再扫一次。',
  ADMIN_TOKEN_REFUSED: '口令不对或已过期，或者已经有管理员了；请找部署的技术人员。',
  PHONE_CODE_WRONG: '验证码不对或已过期，请核对后再填，或重新获取。',
  PHONE_OF_STAFF: '这个号码不能在这里合并，请用微信进入。',
  CODE_JUST_SENT: '验证码刚发过，请过一分钟再要。',
  CODES_USED_UP: '这个号码今天要的验证码太多了，请明天再试，或打网格员电话。',
  SMS_NOT_SENT: '短信没有发出去，请稍后再试；不核实也能报事、查进度。',
  CAMPAIGN_CLOSED: '这个活动现在不能领，可能还没开始、已经结束或暂停了。',
  NOT_QUALIFIED: '还没有达到领这一档的条件，请先看活动规则里要做什么。',
  CAMPAIGN_NOT_READY: '活动还缺要公示的内容，或者不符合规定，请照提示补全。',
  CAMPAIGN_WORSE: '活动已经公布，只能往对参加人更好的方向改。',
  CAMPAIGN_STATE_FORBIDS: '活动现在的状态不能这样操作，请刷新后再看。',
  OWN_CAMPAIGN: '自己拟的活动不能自己审批，请另一位负责人来。',
  CLAIM_LIMIT_REACHED: '每人可领的份数您已经领完了，可以在“我的礼券”里看。',
  FORM_CLOSED: '这张表已停止填写，有需要请联系社区工作站。',
  ANSWERED_BEFORE: '您已经填过这张表了，谢谢。',
} as const

export type ErrorCode = keyof typeof errorCatalogue

/** Where an input was wrong: dotted path of the field and the rule it broke, both stable, neither with the value. */
export interface FieldProblem {
  readonly path: string
  readonly rule: string
}

export interface ErrorDetails {
  readonly fields?: readonly FieldProblem[]
  /** Milliseconds after which another try makes sense. */
  readonly retryAfterMs?: number
  /** The caller's own earlier case that says the same. */
  readonly earlier?: { readonly caseId: string; readonly caseNo: string; readonly at: number }
}

/** A refusal that the caller can understand and act on. Anything else that is thrown is a defect. */
export class DomainError extends Error {
  override readonly name = 'DomainError'

  constructor(
    readonly code: ErrorCode,
    readonly details: ErrorDetails = {},
  ) {
    super(code)
  }
}

export const isErrorCode = (value: unknown): value is ErrorCode =>
  typeof value === 'string' && Object.hasOwn(errorCatalogue, value)
