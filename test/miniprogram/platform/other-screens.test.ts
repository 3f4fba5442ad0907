import { fetchOtherScreens } from '@/platform/other-screens'
import { rememberSide } from '@/platform/side'

const mockNetwork: { tell: (online: boolean) => void } = { tell: () => undefined }
jest.mock('@tarojs/taro', () => jest.requireActual('../../support/taro-device'))
jest.mock('@/platform/network', () => ({
  onNetworkChange: (listener: (online: boolean) => void) => {
    mockNetwork.tell = listener
  },
}))

const fetched: string[] = []
let reachable = true
const route = (path: string) => ({
  path,
  load: () => {
    fetched.push(path)
    return [
      reachable ? new Promise(resolve => setTimeout(resolve, 10)) : Promise.reject(new Error('ChunkLoadError')),
      null,
      null,
    ]
  },
})

beforeEach(() => {
  jest.useFakeTimers()
  fetched.length = 0
  reachable = true
  rememberSide('resident')
  const paths = ['pages/home/index', 'pages/dev/index', 'pages/case/index', 'packages/worker/pages/tasks/index']
  Object.assign(window, { __taroAppConfig: { routes: [...paths, 'packages/station/pages/desk/index'].map(route) } })
})
afterEach(() => jest.useRealTimers())

const soon = () => jest.advanceTimersByTimeAsync(3000)

it('leaves the first screen alone, then gets what a resident may come to', async () => {
  fetchOtherScreens()
  await jest.advanceTimersByTimeAsync(1000)
  expect(fetched).toEqual([])
  await soon()
  expect(fetched).toEqual(['pages/home/index', 'pages/case/index'])
})

it('gets the screens of a grid worker too, and nothing of a desk', async () => {
  rememberSide('worker')
  fetchOtherScreens()
  await soon()
  expect(fetched).toEqual(['pages/home/index', 'pages/case/index', 'packages/worker/pages/tasks/index'])
})

it('without a network stops at once, and goes on when it is back, each once', async () => {
  reachable = false
  fetchOtherScreens()
  await soon()
  expect(fetched).toEqual(['pages/home/index'])
  reachable = true
  mockNetwork.tell(true)
  mockNetwork.tell(true)
  await soon()
  expect(fetched).toEqual(['pages/home/index', 'pages/home/index', 'pages/case/index'])
})
