import { View } from '@tarojs/components'
import { LimitsForm } from '@/features/station-limits/limits-form'
import { limitRulesInput, shippedLimits } from '../../../../shared/limits/limit-rules'
import type { LimitsView } from '../../../../shared/rules/actions'
import { onScreen, tap, textOf, type } from '../../../support/on-screen'

jest.mock('@tarojs/components', () => jest.requireActual('../../../support/taro-elements'))
jest.mock('@tarojs/taro', () => jest.requireActual('../../../support/taro-device'))

const sent: unknown[] = []
let refusal: { code: string } | null = null
jest.mock('@/platform/cloud/call', () => ({
  asDomainError: (error: unknown) => error,
  call: async (_action: unknown, input: unknown) => {
    sent.push(input)
    if (refusal) throw refusal
    return { ...view, version: 2 }
  },
}))

const view: LimitsView = {
  version: 1,
  limits: limitRulesInput.parse(shippedLimits),
  at: null,
  byName: null,
  note: null,
  mayChange: true,
}
/** Calls are answered and drawn; one that goes out in between is answered in the next turn. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) await new Promise(resolve => setTimeout(resolve))
}
const published: LimitsView[] = []
const form = () =>
  onScreen(
    <View>
      <LimitsForm view={view} onPublished={next => published.push(next)} onStartAnew={() => undefined} />
    </View>,
  )

beforeEach(() => {
  sent.length = 0
  published.length = 0
  refusal = null
})

it('publishes what was edited, with a reason, against the version that was seen', async () => {
  const screen = form()
  type('report-0-most', '12')
  await settled()
  tap('publish-submit')
  await settled()
  expect(sent).toEqual([])
  type('publish-note', '一家五口共用一部手机')
  await settled()
  tap('publish-submit')
  await settled()
  expect(sent).toEqual([
    expect.objectContaining({ seenVersion: 1, note: '一家五口共用一部手机', requestId: expect.any(String) }),
  ])
  expect((sent[0] as { limits: LimitsView['limits'] }).limits.limits.report[0]).toEqual({ most: 12, withinMinutes: 60 })
  expect(published.map(({ version }) => version)).toEqual([2])
  screen.leave()
})

it('the same again after a lost answer is the same act; who was slower is shown the newer one', async () => {
  refusal = { code: 'CHANGED_MEANWHILE' }
  const screen = form()
  type('join-0-most', '40')
  type('publish-note', '楼大人多')
  await settled()
  tap('publish-submit')
  await settled()
  tap('publish-submit')
  await settled()
  const [first, second] = sent as { requestId: string }[]
  expect(first?.requestId).toBe(second?.requestId)
  expect(textOf('publish-refused')).toContain('别的管理员')
  expect(document.getElementById('start-anew')).not.toBeNull()
  screen.leave()
})

it('a wrong number is said and cannot be published', async () => {
  const screen = form()
  type('repeats-most', '0')
  await settled()
  expect(textOf('error-summary')).toContain('一样的内容')
  type('publish-note', '试试')
  await settled()
  tap('publish-submit')
  await settled()
  expect(sent).toEqual([])
  screen.leave()
})
