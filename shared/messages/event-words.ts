import type { FeedbackChannel, Rating } from '../cases/case-parts'
import type { EventView } from '../cases/case-views'
import { type LocalDate, localDateOf } from '../kernel/local-date'
import { sayDate } from '../kernel/say-time'
import { reporterWord } from './person-words'

export const ratingWords: Record<Rating, string> = {
  satisfied: '满意',
  fair: '基本满意',
  unsatisfied: '不满意',
}

/** One line of the history: who, what they did, what they said to the other side, and the reason they gave. */
export interface EventWords {
  readonly who: string
  readonly did: string
  readonly said: string | null
  readonly reason: string | null
}

export const feedbackChannelWords: Record<FeedbackChannel, string> = {
  app: '小程序',
  phone: '电话',
  visit: '上门',
  letter: '书面',
}

const toldBy: Record<FeedbackChannel, string> = { app: '', phone: '打电话', visit: '上门', letter: '书面' }

const sayView = (feedback: EventView['feedback']): string => (feedback?.view ? `（${ratingWords[feedback.view]}）` : '')

const handedTo = (event: EventView): string => (event.assigneeName ? `，交给 ${event.assigneeName}` : '')

/** The promised day as it is from then on. */
const until = ({ dueOn, at }: EventView): string =>
  dueOn ? `，${sayDate(dueOn as LocalDate, localDateOf(at))}前答复` : ''

const sayActor = ({ kind, name }: EventView['actor']): string => {
  if (kind === 'you') return '您'
  if (kind === 'system') return '系统'
  return kind === 'neighbour' ? '邻居' : name
}

/**
 * One event of a case in words. `reader` decides between "您的手机号" and "报事人的手机号"; the name of the actor comes masked
 * from the function already. The note is a reason for acts that need one, otherwise the text of the act.
 */
export function sayEvent(event: EventView, reader: 'reporter' | 'staff'): EventWords {
  const who = sayActor(event.actor)
  const you = reader === 'reporter' ? '您' : reporterWord
  const plain = (did: string): EventWords => ({ who, did, said: null, reason: null })
  const saying = (did: string): EventWords => ({ who, did, said: event.note, reason: null })
  const because = (did: string): EventWords => ({ who, did, said: null, reason: event.note })

  switch (event.kind) {
    case 'registered':
      return plain(event.actor.kind === 'staff' ? '登记了这件事' : `报了这件事${handedTo(event)}`)
    case 'dispatched':
      return because(event.assigneeName ? `派给 ${event.assigneeName}` : '派给了负责的人')
    case 'accepted':
      return plain('已经受理，开始办了')
    case 'supplemented':
      return saying('补充了情况')
    case 'progressed':
      return saying('说了进展')
    case 'photosAdded':
      return plain(event.photos.length > 0 ? `加了 ${event.photos.length} 张照片` : '加了照片')
    case 'asked':
      return saying(`问${you}一句`)
    case 'askAnswered':
      return saying('回答了')
    case 'resolved':
      return saying(`答复了${you}`)
    case 'concluded':
      return saying('办好了，结果要告诉报事人')
    case 'told':
      return saying(
        `${event.feedback ? toldBy[event.feedback.channel] : ''}把结果告诉了${you}${sayView(event.feedback)}`,
      )
    case 'askLapsed':
      return plain('等了 5 个工作日没有回答，继续办，时间接着算')
    case 'escalated':
      return because(`交给上一级${event.assigneeName ? `：${event.assigneeName}` : ''}`)
    case 'submittedForDecision':
      return because(`提交${event.assigneeName ?? '上级'}研究决定`)
    case 'decided':
      return saying(`作出了决定${handedTo(event)}`)
    case 'coHandlerAdded':
      return because(`请 ${event.otherName ?? '同事'} 一起办`)
    case 'coHandlerRemoved':
      return because(`${event.otherName ?? '同事'} 不再一起办`)
    case 'extensionAsked':
      return because('申请多给一点时间')
    case 'extensionApproved':
      return because(`同意延长时间${until(event)}`)
    case 'extensionRefused':
      return because('没有同意延长时间')
    case 'recategorised':
      return because(`改了类别${until(event)}`)
    case 'recomputed':
      return because(`放假安排有变，重新算了时间${until(event)}`)
    case 'markedUrgent':
      return because('标为紧急')
    case 'urgentUnread':
      return plain(
        event.otherName ? `紧急的事还没人看，请 ${event.otherName} 一起办` : '紧急的事还没人看，告诉了上一级',
      )
    case 'joined':
      return plain(event.otherName ? `把 ${event.otherName} 合到这件事里一起办` : '又有一位居民也遇到了')
    case 'left':
      return plain('有一位居民不再跟着看了')
    case 'grouped':
      return because('归到同一个共性问题，一起办')
    case 'ungrouped':
      return because('从共性问题里拿出来，单独办')
    case 'merged':
      return because(`合到 ${event.otherName ?? '另一件'} 里一起办`)
    case 'withdrawn':
      return because('撤回了这件事')
    case 'rejected':
      return because('说明了不能办')
    case 'errandRecorded':
      return because('交接了材料')
    case 'verified':
      return because('核查过，办好了')
    case 'verifyFailed':
      return because('核查发现没办好，重新办')
    case 'acceptLate':
      return plain('还没有受理，提醒了办事的人')
    case 'shareLate':
      return plain('这一级的时间用完了，提醒办好或交给上一级')
    case 'departmentLate':
      return plain('部门的时间用完了，提醒了部门和转给它的人')
    case 'turnedYellow':
      return plain('快到期了，提醒了办事的人')
    case 'turnedRed':
      return plain('超过了期限，告诉了办事的人和网格长')
    case 'climbed':
      return plain('还没有答复，报给了上一级')
    case 'supervised':
      return because('开了督办单')
    case 'supervisionReplied':
      return saying('回复了督办')
    case 'supervisionAccepted':
      return because(event.note === null ? '督办回复通过了' : '没有等回复，了结了督办')
    case 'supervisionReturned':
      return because('督办回复退了回去，要再说明')
    case 'supervisionReplyLate':
      return plain('督办到期没有回复')
    case 'supervisionVerdictLate':
      return plain('督办回复等着认可，提醒了督办的人')
    case 'materialsHeld':
      return plain('还有材料没退，提醒了办事的人')
    case 'contentPassed':
      return plain('照片检查过了')
    case 'contentHeld':
      return plain('有内容要工作站先看一下')
    case 'contentReleased':
      return plain('看过了内容，可以给人看')
    case 'contentBlocked':
      return because('没有让一段内容给人看')
    case 'archived':
      return plain('归档了')
    case 'sentBack':
      return because(`退了回去${handedTo(event)}`)
    case 'transferred':
      return because(`转给 ${event.assigneeName ?? '别人'}`)
    case 'contactRevealed':
      return because(`看过${you}的手机号`)
    case 'rated':
      return saying(`评价：${event.rating ? ratingWords[event.rating] : '已评价'}`)
    case 'reopened':
      return because(
        event.actor.kind === 'staff' || (reader === 'staff' && event.actor.kind === 'you')
          ? `替${you}要求重新办`
          : '要求重新办',
      )
    case 'closed':
      return plain(event.actor.kind === 'system' ? '到期没有再提意见，办结了' : '办结了这件事')
  }
}
