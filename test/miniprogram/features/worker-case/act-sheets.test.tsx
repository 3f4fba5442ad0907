import type { CaseDetail, EventView } from '@shared/cases/case-views'
import type { ErrorCode } from '@shared/kernel/errors'
import { DecideExtensionSheet } from '@/features/worker-case/decide-extension-sheet'
import { TransferSheet } from '@/features/worker-case/transfer-sheet'
import { UpwardSheet } from '@/features/worker-case/upward-sheet'
import { type CaseActs, useCaseActs } from '@/features/worker-case/use-case-acts'
import { setTransport } from '@/platform/cloud/transport'
import { keepDraft } from '@/platform/drafts'
import { onScreen, tap, textOf, type } from '../../../support/on-screen'
import { aDetail } from '../a-case-detail'

jest.mock('@tarojs/components', () => jest.requireActual('../../../support/taro-elements'))
jest.mock('@tarojs/taro', () => jest.requireActual('../../../support/taro-device'))

const asked: Record<string, unknown>[] = []
const refuses: { code: ErrorCode | null; newest: CaseDetail } = { code: null, newest: aDetail() }
const above: { escalate: object | null; decision: object | null } = { escalate: null, decision: null }

beforeEach(() => {
  asked.length = 0
  refuses.code = null
  setTransport({
    callFunction: async (_fn, request) => {
      asked.push(request as Record<string, unknown>)
      const { action } = request as { action: string }
      if (action === 'get') return { ok: true, data: refuses.newest, traceId: 't' }
      if (refuses.code) return { ok: false, error: { code: refuses.code }, traceId: 't' }
      return { ok: true, data: action === 'above' ? above : aDetail(), traceId: 't' }
    },
    uploadFile: async () => 'cloud://unused',
  })
})

const detail = aDetail({
  extension: { amount: 2, unit: 'workdays', reason: '配件没到', at: 0, byName: '王芳', deciderName: '赵明' },
})

/** A sheet on the page of a case, with the acts of that page. */
function WithActs({ sheet }: { sheet: (acts: CaseActs, detail: CaseDetail) => React.ReactNode }) {
  return (
    <>
      {sheet(
        useCaseActs(detail, () => undefined),
        detail,
      )}
    </>
  )
}
const none = () => undefined
const settled = () => new Promise(resolve => setTimeout(resolve))
const acted = () => asked.filter(each => each.action !== 'above').map(each => each.input)

it('more time is neither granted nor refused before the approver has chosen', async () => {
  const screen = onScreen(
    <WithActs sheet={(acts, of) => <DecideExtensionSheet detail={of} acts={acts} onDone={none} onClose={none} />} />,
  )
  type('decision-words', '先围起来')
  tap('decideExtension-submit')
  await settled()
  expect([textOf('decideExtension-submit'), acted()]).toEqual(['先选同意还是不同意', []])
  tap('extension-decision-refuse')
  await settled()
  tap('decideExtension-submit')
  await settled()
  screen.leave()
  expect(acted()).toMatchObject([{ approve: false, reason: '先围起来' }])
})

it.each([
  ['nobody answers above: it says so and cannot be sent', null, '上面没有别的一级', false],
  ['the street answers above', { kind: 'desk', name: '桂花街道', share: 0, shareDueAt: null }, '桂花街道', true],
] as const)('passing it up when %s', async (_rule, level, said, sends) => {
  above.escalate = level
  keepDraft('escalate:case-1', { text: '要几个部门一起办', photos: [] })
  const screen = onScreen(
    <WithActs
      sheet={(acts, of) => <UpwardSheet act="escalate" detail={of} acts={acts} onDone={none} onClose={none} />}
    />,
  )
  await settled()
  await settled()
  expect(textOf('escalate-to')).toContain(said)
  tap('escalate-submit')
  await settled()
  screen.leave()
  expect(acted()).toHaveLength(sends ? 1 : 0)
})

it('words that an act needs are asked for, kept while the sheet is closed, and gone once it is done', async () => {
  const to = { kind: 'person' as const, id: 'worker-8', name: '陈晓' }
  const sheet = (
    <WithActs sheet={acts => <TransferSheet caseId="case-1" to={to} acts={acts} onDone={none} onClose={none} />} />
  )
  const first = onScreen(sheet)
  tap('transfer-submit')
  await settled()
  expect([textOf('sheet-transfer').includes('请写几个字再提交'), acted()]).toEqual([true, []])
  type('transfer-reason', '她包片')
  first.leave()

  const again = onScreen(sheet)
  tap('transfer-submit')
  await settled()
  again.leave()
  const third = onScreen(sheet)
  tap('transfer-submit')
  await settled()
  third.leave()
  expect(acted()).toMatchObject([{ to: { kind: 'person', id: 'worker-8' }, reason: '她包片' }])
})

it.each([
  ['can still be done: once more sends it', 'CHANGED_MEANWHILE', ['transfer'], '看一眼再提交', 2],
  ['cannot be done any more: nothing is left to send', 'CHANGED_MEANWHILE', [], '这一步现在不能做了', 1],
  ['is for somebody else now: says who has it, not that rights are missing', 'NOT_ALLOWED', [], '陈晓', 1],
] as const)('an act that came too late and %s', async (_rule, code, actsLeft, said, sent) => {
  refuses.code = code
  const handedOn: EventView = {
    id: 'e9',
    kind: 'transferred',
    at: 0,
    actor: { kind: 'staff', name: '王芳' },
    note: null,
    assigneeName: '陈晓',
    otherName: null,
    dueOn: null,
    feedback: null,
    rating: null,
    photos: [],
  }
  refuses.newest = aDetail({ events: [...detail.events, handedOn], acts: [...actsLeft] })
  keepDraft('transfer:case-1', { text: '请她协调', photos: [] })
  const to = { kind: 'person' as const, id: 'worker-8', name: '赵明' }
  const screen = onScreen(
    <WithActs sheet={acts => <TransferSheet caseId="case-1" to={to} acts={acts} onDone={none} onClose={none} />} />,
  )
  tap('transfer-submit')
  await settled()
  await settled()
  expect(textOf('sheet-transfer')).toContain(said)
  tap('transfer-submit')
  await settled()
  screen.leave()
  expect(acted().filter(input => 'to' in (input as object))).toHaveLength(sent)
})
