import { DomainError } from '@shared/kernel/errors'
import { WaitingPart } from '@/features/waiting/waiting-part'
import { putAct } from '@/platform/outbox/outbox'
import { onScreen } from '../../support/on-screen'
import { idOf } from '../platform/outbox/waiting'

jest.mock('@tarojs/components', () => jest.requireActual('../../support/taro-elements'))
jest.mock('@tarojs/taro', () => jest.requireActual('../../support/taro-device'))
jest.mock('@/platform/network', () => ({
  isOnline: () => false,
  onNetworkChange: () => () => undefined,
  useOnline: () => false,
}))

const stale = { savedAt: 0, failure: new DomainError('NETWORK_UNREACHABLE'), reload: () => undefined }
const any = () => true
const notices = () => [...document.querySelectorAll('.notice')].map(each => each.textContent)

it('one notice says that there is no network, from when the content is, and how much waits', () => {
  const screen = onScreen(<WaitingPart of={any} answer={stale} />)
  expect(notices()).toEqual([expect.stringMatching(/^没有网络.*1970/)])
  putAct({ id: idOf(1), caseId: 'lamp', action: 'rate', input: {}, photos: null, title: '灯不亮', draft: null })
  screen.draw(<WaitingPart of={any} answer={stale} />)
  expect(notices()).toEqual([expect.stringMatching(/^没有网络，可以接着干1 件存在手机里.*1970.*$/)])
  expect(document.querySelectorAll('#retry')).toHaveLength(1)
  screen.leave()
})
