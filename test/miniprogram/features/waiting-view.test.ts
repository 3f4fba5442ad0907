import { photosWaiting, waitingLine, waitingRows } from '@/features/waiting/waiting-view'
import { actsAhead } from '@/features/worker-case/acts-ahead'
import type { WaitingAct } from '@/platform/outbox/waiting-act'
import { idOf, waiting } from '../platform/outbox/waiting'

const lamp = { caseId: 'lamp', action: 'resolve', input: { reply: '换好了' } }
const photo = (fileId: string | null) => ({ id: idOf(7), stage: 'after' as const, shot: null, fileId })
const states = (acts: readonly WaitingAct[], online: boolean) => waitingRows(acts, online, 10).map(each => each.state)

it.each([
  ['no network', [waiting(1, lamp)], false, ['已写好，等网络']],
  ['on its way', [waiting(1, lamp)], true, ['正在交…']],
  ['behind another of the same case', [waiting(1, lamp), waiting(2, lamp)], true, ['正在交…', '等前面一条']],
  ['it pauses', [waiting(1, { ...lamp, notBefore: 11 })], true, ['没接上，过一会儿自己再交']],
  ['refused', [waiting(1, { ...lamp, refusal: 'NOT_ALLOWED' })], false, ['没交成']],
] as const)('says how an act stands: %s', (_rule, acts, online, expected) => {
  expect(states(acts, online)).toEqual(expected)
})

it('a refused act says why, what to do, and still shows every word', () => {
  const [row] = waitingRows([waiting(1, { ...lamp, refusal: 'CHANGED_MEANWHILE' })], true, 10)
  expect(row).toMatchObject({
    title: '处理结果 · 灯不亮',
    refusal: {
      code: 'CHANGED_MEANWHILE',
      text: '刚刚有人更新了这件事，请看一眼最新情况再操作。先看看现在的情况，再决定改一改还是放弃。',
    },
    written: '换好了',
  })
})

it('counts acts and the photos that have not arrived', () => {
  const acts = [
    waiting(1, { ...lamp, photos: [photo(null), photo('cloud://1')] }),
    waiting(2, { refusal: 'NOT_ALLOWED' }),
  ]
  expect(photosWaiting(acts)).toBe(1)
  expect(waitingLine(acts)).toBe('1 件、1 张照片存在手机里，有网就交，不会重复。1 件没交成，要您看一下。')
})

it.each([
  ['nothing waits', [], ['accept', 'transfer']],
  ['an act on another case', [waiting(1, { caseId: 'drain', action: 'accept' })], ['accept', 'transfer']],
  [
    'accepted without a network: the work goes on',
    [waiting(1, { caseId: 'lamp', action: 'accept' })],
    ['resolve', 'progress', 'addPhotos', 'ask', 'transfer'],
  ],
  ['answered: nothing more', [waiting(1, lamp)], []],
] as const)('offers what is possible behind what waits: %s', (_rule, acts, expected) => {
  expect(actsAhead({ id: 'lamp', acts: ['accept', 'transfer'] }, acts)).toEqual(expected)
})
