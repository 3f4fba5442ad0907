import type { CaseDetail } from '@shared/cases/case-views'
import { useCaseActs } from '@/features/resident-cases/case-acts'
import { CaseQuestion } from '@/features/resident-cases/case-question'
import { CaseRating } from '@/features/resident-cases/case-rating'
import { CaseSupplement } from '@/features/resident-cases/case-supplement'
import { ownActsAhead } from '@/features/resident-cases/own-acts-ahead'
import { setTransport } from '@/platform/cloud/transport'
import { dropAct, putAct, sendWaiting, waitingActs } from '@/platform/outbox/outbox'
import { isThere, onScreen, tap, textOf, type } from '../../../support/on-screen'
import { waiting } from '../../platform/outbox/waiting'
import { aDetail } from '../a-case-detail'

jest.mock('@tarojs/components', () => jest.requireActual('../../../support/taro-elements'))
jest.mock('@tarojs/taro', () => jest.requireActual('../../../support/taro-device'))
jest.mock('@/platform/network', () => ({
  isOnline: () => mockNetwork.online,
  onNetworkChange: () => () => undefined,
  useBackOnline: () => undefined,
}))

const mockNetwork = { online: false }

interface Request {
  readonly action: string
  readonly input: Record<string, unknown>
}

const asked: Request[] = []

beforeEach(() => {
  mockNetwork.online = false
  asked.length = 0
  setTransport({
    callFunction: async (_fn, request) => {
      asked.push(request as unknown as Request)
      return { ok: true, data: aDetail(), traceId: 't' }
    },
    uploadFile: async () => 'cloud://unused',
  })
})

const settled = () => new Promise(resolve => setTimeout(resolve))
const none = () => undefined
const ratingOf = (acts: ReturnType<typeof useCaseActs>, detail: CaseDetail) => (
  <CaseRating detail={detail} acts={acts} at={0} onUnsatisfied={none} />
)

/** What needs an answer of the reporter, as the page of a case shows it. */
function Asked({ detail }: { readonly detail: CaseDetail }) {
  const acts = useCaseActs(detail, none, none)
  return (
    <>
      <CaseQuestion detail={detail} acts={acts} />
      <CaseSupplement detail={detail} acts={acts} />
      {ratingOf(acts, detail)}
    </>
  )
}
const detail = aDetail({
  acts: ['answerAsk', 'supplement', 'rate'],
  openQuestion: { text: '是几号楼？', byName: '王芳', askedAt: 0 },
})

it('an answer, an addition and a rating written without a network wait, in order, and each is done once', async () => {
  const screen = onScreen(<Asked detail={detail} />)
  type('case-answer', '5 号楼')
  tap('case-answer-send')
  await settled()
  tap('case-supplement')
  await settled()
  type('case-supplement-text', '晚上更响')
  tap('case-supplement-send')
  await settled()
  tap('rate-satisfied')
  await settled()
  screen.leave()
  expect(waitingActs().map(each => each.action)).toEqual(['answerAsk', 'supplement', 'rate'])
  const ids = waitingActs().map(each => each.id)
  expect(asked).toEqual([])

  mockNetwork.online = true
  await sendWaiting()
  expect(waitingActs()).toEqual([])
  expect(asked.map(({ action, input }) => [action, input.answer ?? input.words ?? input.rating])).toEqual([
    ['answerAsk', '5 号楼'],
    ['supplement', '晚上更响'],
    ['rate', 'satisfied'],
  ])
  expect(asked.map(each => each.input.requestId)).toEqual(ids)
})

it('words that were begun are there again when the case is opened again, until they wait', async () => {
  const first = onScreen(<Asked detail={detail} />)
  tap('case-supplement')
  await settled()
  type('case-supplement-text', '晚上')
  await settled()
  first.leave()
  const again = onScreen(<Asked detail={detail} />)
  expect(isThere('case-supplement-text')).toBe(true)
  tap('case-supplement-send')
  await settled()
  again.leave()
  expect(waitingActs()).toMatchObject([{ input: { words: '晚上' }, draft: { value: { text: '晚上', photos: [] } } }])
  const empty = onScreen(<Asked detail={detail} />)
  expect(isThere('case-supplement-text')).toBe(false)
  empty.leave()
})

it('what is done behind something that waits stays behind it, with a network too', async () => {
  for (const act of waitingActs()) dropAct(act)
  putAct({ ...waiting(9), caseId: detail.id, action: 'supplement', input: { words: '晚上' } })
  const screen = onScreen(<Asked detail={detail} />)
  mockNetwork.online = true
  tap('rate-fair')
  await settled()
  await sendWaiting()
  screen.leave()
  expect(asked.map(each => each.action)).toEqual(['supplement', 'rate'])
})

it('asks for words before it sends or keeps any', async () => {
  const before = waitingActs().length
  const screen = onScreen(<Asked detail={detail} />)
  tap('case-answer-send')
  await settled()
  expect(textOf('case-question')).toContain('请写一句')
  screen.leave()
  expect([asked, waitingActs().length]).toEqual([[], before])
})

it.each([
  ['another case', [waiting(1, { caseId: 'drain', action: 'rate' })], ['rate', 'reopen', 'answerAsk', 'supplement']],
  ['a rating', [waiting(1, { caseId: 'lamp', action: 'rate' })], ['answerAsk', 'supplement']],
  ['a reopening', [waiting(1, { caseId: 'lamp', action: 'reopen' })], ['answerAsk', 'supplement']],
  ['an answer', [waiting(1, { caseId: 'lamp', action: 'answerAsk' })], ['rate', 'reopen', 'supplement']],
  [
    'an addition',
    [waiting(1, { caseId: 'lamp', action: 'supplement' })],
    ['rate', 'reopen', 'answerAsk', 'supplement'],
  ],
] as const)('does not offer again what waits: %s', (_rule, acts, expected) => {
  expect(ownActsAhead({ id: 'lamp', acts: ['rate', 'reopen', 'answerAsk', 'supplement'] }, acts)).toEqual(expected)
})

it('words that a case does not take any more stay to be read until they are put away', async () => {
  const open = onScreen(<Asked detail={{ ...detail, id: 'late' }} />)
  type('case-answer', '5 号楼')
  tap('case-supplement')
  await settled()
  type('case-supplement-text', '凳子也断了')
  await settled()
  open.leave()

  const answered = <Asked detail={{ ...detail, id: 'late', acts: ['rate'], openQuestion: null }} />
  const over = onScreen(answered)
  expect(textOf('supplement-unsent')).toContain('凳子也断了')
  expect(textOf('answer-unsent')).toContain('5 号楼')
  tap('supplement-unsent-drop')
  await settled()
  expect(isThere('supplement-unsent')).toBe(false)
  over.leave()
  const again = onScreen(answered)
  expect([isThere('supplement-unsent'), isThere('answer-unsent')]).toEqual([false, true])
  again.leave()
})
