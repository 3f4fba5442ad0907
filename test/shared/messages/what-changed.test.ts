import type { EventView } from '@shared/cases/case-views'
import { whatChanged } from '@shared/messages/what-changed'

const event = (id: string, kind: EventView['kind'], more: Partial<EventView> = {}): EventView => ({
  id,
  kind,
  at: 0,
  actor: { kind: 'staff', name: '赵明' },
  note: null,
  assigneeName: null,
  otherName: null,
  dueOn: null,
  feedback: null,
  rating: null,
  photos: [],
  ...more,
})
const registered = event('e1', 'registered', { actor: { kind: 'reporter', name: '李**' }, assigneeName: '王芳' })
const transferred = event('e2', 'transferred', { assigneeName: '陈晓', note: '她包片' })
const progressed = event('e3', 'progressed', { note: '约了明天' })

describe('what changed meanwhile', () => {
  it('names who did what since, and why, oldest first', () => {
    const after = { events: [registered, transferred, progressed] }
    expect(whatChanged({ events: [registered] }, after, 'staff')).toEqual([
      '赵明 转给 陈晓：她包片',
      '赵明 说了进展：约了明天',
    ])
  })

  it('says once of a reporter that it was the reporter', () => {
    const withdrawn = event('e3', 'withdrawn', { actor: { kind: 'reporter', name: '报事人' }, note: '已经好了' })
    const after = { events: [registered, withdrawn] }
    expect(whatChanged({ events: [registered] }, after, 'staff')).toEqual(['报事人 撤回了这件事：已经好了'])
  })

  it('is nothing when nothing happened, and no line twice', () => {
    expect(whatChanged({ events: [registered] }, { events: [registered] }, 'reporter')).toEqual([])
    const twice = { events: [progressed, { ...progressed, id: 'e4' }] }
    expect(whatChanged({ events: [] }, twice, 'reporter')).toEqual(['赵明 说了进展：约了明天'])
  })
})
