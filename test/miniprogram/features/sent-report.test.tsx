import { openReceipt } from '@/features/report/receipt'
import { SentReports } from '@/features/report/sent-reports'
import type { Transport } from '@/platform/cloud/transport'
import { setTransport } from '@/platform/cloud/transport'
import { putAct, sendWaiting } from '@/platform/outbox/outbox'
import { sentReports } from '@/platform/outbox/sent-reports'
import { onScreen, tap } from '../../support/on-screen'
import { idOf } from '../platform/outbox/waiting'
import { aDetail } from './a-case-detail'

jest.mock('@tarojs/components', () => jest.requireActual('../../support/taro-elements'))
jest.mock('@tarojs/taro', () => jest.requireActual('../../support/taro-device'))
jest.mock('@/platform/use-return', () => ({ useReturn: () => undefined }))
jest.mock('@/platform/navigation', () => ({
  openPage: (name: string, params: unknown) => mockOpened.push([name, params]),
}))
jest.mock('@/platform/network', () => ({ isOnline: () => mockNetwork.online, onNetworkChange: () => () => undefined }))

const mockOpened: unknown[] = []
const mockNetwork = { online: false }

const { responsible, route, deadline, countedDays } = aDetail()
const promise = { responsible, route, deadline, countedDays, grid: null }
const callFunction: Transport['callFunction'] = async (_fn, { action, input }) =>
  action === 'submit'
    ? {
        ok: true,
        data: { caseId: (input as { submissionId: string }).submissionId, caseNo: 'AB20261123-0001', promise },
        traceId: 't',
      }
    : { ok: true, data: aDetail(), traceId: 't' }

const person = { queryCode: 'ABCDEFGH', anonymous: false, name: '张三', phone: '13800000000' }
const submits = (n: number, title: string) =>
  putAct({
    id: idOf(n),
    caseId: null,
    action: 'submit',
    input: { submissionId: idOf(n), text: title, categoryId: 'lamp', ...person },
    photos: null,
    title,
    draft: null,
  })
const notices = () => [...document.querySelectorAll('.notice')].map(each => each.textContent)
const settled = () => new Promise(resolve => setTimeout(resolve))

it('each report that left by itself leads once to its number, its code and its promise', async () => {
  setTransport({ callFunction, uploadFile: async () => 'cloud://unused' })
  const screen = onScreen(<SentReports />)
  submits(1, '井盖响')
  submits(2, '灯不亮')
  putAct({ id: idOf(3), caseId: 'lamp', action: 'rate', input: {}, photos: null, title: '灯', draft: null })
  expect(notices()).toEqual([])

  await settled()
  mockNetwork.online = true
  await sendWaiting()
  await settled()
  expect(notices()).toEqual([expect.stringContaining('井盖响'), expect.stringContaining('灯不亮')])
  tap('see-receipt')
  expect(mockOpened).toEqual([['submitted', { id: idOf(1) }]])
  const sentAt = sentReports()[0]?.at
  screen.leave()

  const expected = { ...person, accepted: { caseId: idOf(1), caseNo: 'AB20261123-0001', promise }, notCounted: [] }
  expect(openReceipt(idOf(1))).toEqual({ value: expected, savedAt: sentAt })
  expect(sentReports().map(each => each.title)).toEqual(['灯不亮'])
  // Loaded anew it is still there; of another case there is none.
  expect(openReceipt(idOf(1))?.value).toEqual(expected)
  expect(openReceipt(undefined)?.value).toEqual(expected)
  expect(openReceipt(idOf(9))).toBeNull()

  const again = onScreen(<SentReports />)
  expect(notices()).toEqual([expect.stringContaining('灯不亮')])
  again.leave()
})
