import type { StaffMember } from '@shared/people/invitation'
import { sayRoles, sayStanding, staffScopes } from '@/features/station-people/staff-view'

const now = Date.parse('2026-11-23T09:41+08:00')
const member = (more: Partial<StaffMember> = {}): StaffMember => ({
  personId: 'p',
  name: '王芳',
  roles: [{ role: 'worker', scope: 'g7', scopeName: '第七网格' }],
  phoneMasked: null,
  wecomMasked: null,
  comesBy: 'nothing',
  leftAt: null,
  invitation: null,
  may: { invite: true, markLeft: true, handOver: false, edit: true, setWecom: true },
  demo: false,
  ...more,
})
const invitation = (state: 'open' | 'accepted' | 'revoked' | 'expired') => ({
  id: 'i',
  byName: '林秀梅',
  createdAt: now,
  expiresAt: now + 3_600_000,
  state,
  endedAt: null,
})

it.each([
  ['nothing yet', member(), '还没加入'],
  ['WeChat', member({ comesBy: 'wechat', invitation: invitation('accepted') }), '微信已绑定'],
  ['an open invitation', member({ invitation: invitation('open') }), '已邀请，今天 10:41 前有效'],
  [
    'an open one beside an old phone',
    member({ comesBy: 'wechat', invitation: invitation('open') }),
    '已邀请，今天 10:41 前有效',
  ],
  ['an expired one', member({ invitation: invitation('expired') }), '邀请过期了，没有接受'],
  [
    'an expired one that does not matter any more',
    member({ comesBy: 'browser', invitation: invitation('expired') }),
    '浏览器已绑定',
  ],
  ['one taken back', member({ invitation: invitation('revoked') }), '邀请已收回'],
  ['who left', member({ leftAt: now, comesBy: 'wechat' }), '今天 离岗'],
] as const)('%s', (_what, person, words) => {
  expect(sayStanding(person, now)).toBe(words)
})

it('roles come with their place', () => {
  const roles = [
    { role: 'worker', scope: 'g7', scopeName: '第七网格' },
    { role: 'leader', scope: 'c3', scopeName: '桂花社区' },
  ] as const
  expect(sayRoles({ roles: [...roles] })).toBe('网格员 · 第七网格，网格长 · 桂花社区')
})

it('only places that somebody looks after are offered', () => {
  const me = {
    personId: 'p',
    name: '',
    roles: [
      { role: 'worker' as const, scope: 'g7' },
      { role: 'leader' as const, scope: 'c3' },
    ],
    consents: [],
    scopeNames: [{ scope: 'c3', name: '桂花社区' }],
    phoneMasked: null,
    leaves: [],
    demo: false,
  }
  expect(staffScopes(me)).toEqual([{ value: 'c3', label: '桂花社区' }])
})
