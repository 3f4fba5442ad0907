import type { EventView } from '@shared/cases/case-views'
import { fileFacts, fileLines, fileResults } from '@/features/case-file/file-view'
import { beijing } from '../../../support/fixed-clock'
import { aDetail } from '../a-case-detail'

const anEvent = (more: Partial<EventView>): EventView => ({
  id: '1',
  kind: 'registered',
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

const saidOf = (facts: ReturnType<typeof fileFacts>, name: string) => facts.find(each => each.name === name)?.value

it('heads the file with what it is about; the reporter stays masked', () => {
  const facts = fileFacts(aDetail({ reporter: { anonymous: false, nameMasked: '李**', phoneMasked: '138****2216' } }))
  expect(saidOf(facts, '报事人')).toBe('李** 138****2216')
  expect(
    saidOf(fileFacts(aDetail({ reporter: { anonymous: true, nameMasked: null, phoneMasked: null } })), '报事人'),
  ).toBe('匿名')
})

it.each([
  ['found', '工作人员登记'],
  ['h5', '没有留姓名和电话'],
  ['wechat', '没有留姓名和电话'],
  ['hotline', '没有留姓名和电话'],
  ['inPerson', '没有留姓名和电话'],
] as const)('says of a reporter without a name whether there was one: %s', (channel, said) => {
  const reporter = { anonymous: false, nameMasked: null, phoneMasked: null }
  expect(saidOf(fileFacts(aDetail({ channel, reporter })), '报事人')).toBe(said)
})

it('says what became of it, how it was told and what was checked, with numbers shortened', () => {
  const results = fileResults(
    aDetail({
      reply: { text: '已办，问 13812342216', at: beijing('2026-11-24T10:05'), byName: '王芳', photoUrl: null },
      feedback: { channel: 'visit', at: beijing('2026-11-25T15:30'), byName: '陈晓', view: 'fair' },
      verification: { passed: false, at: beijing('2026-11-26T09:00'), byName: '林秀梅', note: '灯不亮' },
    }),
  )
  expect(results.map(({ name, value }) => `${name}：${value}`)).toEqual([
    '处理结果：已办，问 138****2216（王芳，2026年11月24日 10:05）',
    '反馈：陈晓，上门，2026年11月25日 15:30',
    '满意度：基本满意',
    '核查：林秀梅，没有通过，2026年11月26日 9:00。灯不亮',
  ])
})

it('tells the whole timeline from the beginning', () => {
  const events = [
    anEvent({ id: '1', kind: 'registered', at: beijing('2026-11-23T09:41') }),
    anEvent({ id: '2', kind: 'told', at: beijing('2026-11-24T10:00'), note: '打 13812342216 说了' }),
  ]
  expect(fileLines(aDetail({ events })).map(({ when, words }) => [when, words])).toEqual([
    ['2026年11月23日 9:41', null],
    ['2026年11月24日 10:00', '打 138****2216 说了'],
  ])
})
