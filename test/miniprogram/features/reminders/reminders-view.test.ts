import { sayKind, sayPush } from '@shared/messages/reminder-words'
import type { OwnChannels } from '@shared/push/actions'
import type { PushReceipt } from '@shared/push/push'
import { channelFacts, whyNot } from '@/features/reminders/reminders-view'

const channels = (more: Partial<OwnChannels> = {}): OwnChannels => ({
  employee: null,
  employeeTemplateIds: ['t1'],
  wecom: false,
  quotas: [],
  pushes: [],
  ...more,
})
const receipt = (more: Partial<PushReceipt>): PushReceipt => ({
  channel: 'employee',
  at: 1,
  outcome: 'sent',
  code: null,
  ...more,
})

describe('微信提醒', () => {
  it.each([
    ['never bound', null, '还没开'],
    ['bound', 'bound', '通的'],
    ['ended', 'unbound', '没开'],
    ['refused', 'refused', '您没有允许'],
  ] as const)('says of somebody %s: %s', (_who, state, expected) => {
    const facts = channelFacts(channels({ employee: state && { state, at: 1 } }))
    expect(facts.find(each => each.id === 'channel-employee')?.aside).toBe(expected)
  })

  it('counts what may still come by subscription', () => {
    const quotas = [
      { template: 'caseAssigned' as const, left: 2 },
      { template: 'caseUrgent' as const, left: 1 },
    ]
    expect(channelFacts(channels({ quotas })).at(-1)?.aside).toBe('还能收 3 条')
    expect(channelFacts(channels()).at(-1)).toMatchObject({ aside: '用完了', detail: '在微信里受理时，会再问您' })
  })

  it.each([
    ['in a browser', {}, { inBrowser: true, knowsEmployees: false }, /浏览器/],
    ['when nobody set it up', { employeeTemplateIds: [] }, { inBrowser: false, knowsEmployees: true }, /管理员/],
    ['in an old WeChat', {}, { inBrowser: false, knowsEmployees: false }, /更新微信/],
  ])('says why it cannot be switched on %s', (_where, more, host, expected) => {
    expect(whyNot(channels(more), host)).toMatch(expected)
  })

  it('can be switched on otherwise', () => {
    expect(whyNot(channels(), { inBrowser: false, knowsEmployees: true })).toBeNull()
  })

  it.each([
    ['sent', { state: 'sent', why: null, receipts: [receipt({})] }, '微信用工消息发到了'],
    [
      '43101',
      {
        state: 'refused',
        why: 'refused',
        receipts: [receipt({ channel: 'subscribe', outcome: 'refused', code: 43101 })],
      },
      '微信没有让发：没有点允许，或允许的次数用完了',
    ],
    [
      'unknown code',
      { state: 'refused', why: 'refused', receipts: [receipt({ code: 40037 })] },
      '微信没有让发（40037）',
    ],
    [
      'not set up',
      { state: 'refused', why: 'refused', receipts: [receipt({ code: 0 })] },
      '提醒还没有设置好，请找管理员',
    ],
    [
      'given up',
      { state: 'refused', why: 'gaveUp', receipts: [receipt({}), receipt({})] },
      '试了 2 次，微信一直没接上',
    ],
    ['maybe', { state: 'uncertain', why: null, receipts: [] }, '微信没有回话，可能到了也可能没到；怕重复，没有再发'],
    ['read before', { state: 'dropped', why: 'read', receipts: [] }, '已经在小程序里看过了，没有再发'],
    ['moved on', { state: 'dropped', why: 'movedOn', receipts: [] }, '事情已经往下走了，没有再发'],
    ['no channel', { state: 'dropped', why: 'noChannel', receipts: [] }, '没有打开任何一种提醒，只在小程序里'],
    ['later', { state: 'waiting', why: null, receipts: [receipt({ code: -1 })] }, '微信这会儿忙不过来，过会儿再发'],
  ] as const)('a message that was %s: %s', (_what, push, expected) => {
    expect(sayPush({ ...push, receipts: [...push.receipts] })).toBe(expected)
  })

  it('names a message without anybody’s name', () => {
    expect(sayKind('caseTransferred')).toBe('转给您一件事')
    expect(sayKind(null)).toBe('您自己发的一条试试')
  })
})
