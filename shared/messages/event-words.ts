import type { Rating } from '../cases/case'
import type { EventView } from '../cases/case-views'

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

const handedTo = (event: EventView): string => (event.assigneeName ? `，交给 ${event.assigneeName}` : '')

/**
 * One event of a case in words. `reader` decides between "您的手机号" and "报事人的手机号"; the name of the actor comes masked
 * from the function already. The note is a reason for acts that need one, otherwise the text of the act.
 */
export function sayEvent(event: EventView, reader: 'reporter' | 'staff'): EventWords {
  const who = event.actor.kind === 'you' ? '您' : event.actor.kind === 'system' ? '系统' : event.actor.name
  const you = reader === 'reporter' ? '您' : '报事人'
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
    case 'sentBack':
      return because(`退了回去${handedTo(event)}`)
    case 'transferred':
      return because(`转给 ${event.assigneeName ?? '别人'}`)
    case 'contactRevealed':
      return because(`看过${you}的手机号`)
    case 'rated':
      return saying(`评价：${event.rating ? ratingWords[event.rating] : '已评价'}`)
    case 'reopened':
      return because('要求重新办')
    case 'closed':
      return plain(event.actor.kind === 'system' ? '到期没有再提意见，办结了' : '办结了这件事')
  }
}
