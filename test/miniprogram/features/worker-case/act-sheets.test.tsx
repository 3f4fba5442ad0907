import type { CaseDetail } from '@shared/cases/case-views'
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
const above: { escalate: object | null; decision: object | null } = { escalate: null, decision: null }

beforeEach(() => {
  asked.length = 0
  setTransport({
    callFunction: async (_fn, request) => {
      asked.push(request as Record<string, unknown>)
      const { action } = request as { action: string }
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
