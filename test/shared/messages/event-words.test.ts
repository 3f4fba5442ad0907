import type { EventView } from '@shared/cases/case-views'
import { sayEvent } from '@shared/messages/event-words'

const staff = { kind: 'staff', name: '王芳' } as const
const you = { kind: 'you', name: '' } as const
const event = (kind: EventView['kind'], more: Partial<EventView> = {}): EventView => ({
  id: 'e1',
  kind,
  at: 0,
  actor: staff,
  note: null,
  assigneeName: null,
  otherName: null,
  dueOn: null,
  feedback: null,
  rating: null,
  photos: [],
  ...more,
})

it.each([
  ['own report', event('registered', { actor: you, assigneeName: '王芳' }), '您 报了这件事，交给 王芳', null],
  ['quick entry', event('registered'), '王芳 登记了这件事', null],
  ['accepted', event('accepted'), '王芳 已经受理，开始办了', null],
  ['phone revealed', event('contactRevealed', { note: '约上门时间' }), '王芳 看过您的手机号', '约上门时间'],
  [
    'sent back',
    event('sentBack', { note: '不在我格', assigneeName: '桂花社区工作站' }),
    '王芳 退了回去，交给 桂花社区工作站',
    '不在我格',
  ],
  ['transferred', event('transferred', { note: '归物业', assigneeName: '孙师傅' }), '王芳 转给 孙师傅', '归物业'],
  ['reopened', event('reopened', { actor: you, note: '又不亮了' }), '您 要求重新办', '又不亮了'],
  ['rated', event('rated', { actor: you, rating: 'fair' }), '您 评价：基本满意', null],
  ['closed by time', event('closed', { actor: { kind: 'system', name: '' } }), '系统 到期没有再提意见，办结了', null],
] as const)('%s', (_name, given, expected, reason) => {
  const words = sayEvent(given, 'reporter')
  expect(`${words.who} ${words.did}`).toBe(expected)
  expect(words.reason).toBe(reason)
})

it.each([
  ['asked', event('asked', { note: '几点方便？' }), '问报事人一句', '几点方便？'],
  ['resolved', event('resolved', { note: '换好了' }), '答复了报事人', '换好了'],
  ['progress', event('progressed', { note: '约了电工' }), '说了进展', '约了电工'],
] as const)('to staff, with what was said: %s', (_name, given, did, said) => {
  const words = sayEvent(given, 'staff')
  expect(words.did).toBe(did)
  expect(words.said).toBe(said)
})
