import { DomainError } from '@shared/kernel/errors'
import { useOwnCases } from '@/features/resident-cases/use-own-cases'
import { onScreen, textOf } from '../../../support/on-screen'

jest.mock('@tarojs/components', () => jest.requireActual('../../../support/taro-elements'))
jest.mock('@tarojs/taro', () => jest.requireActual('../../../support/taro-device'))

let answer: () => Promise<unknown> = () => new Promise(() => undefined)
jest.mock('@/platform/cloud/call', () => ({
  asDomainError: (error: unknown) => error,
  call: () => answer(),
}))

function List() {
  const { newest, pages } = useOwnCases()
  const how = newest.value ? 'there' : newest.failure ? 'failed' : 'on its way'
  return <b id="list">{[how, pages.rows.length, pages.hasMore].join(' ')}</b>
}

const settled = async () => {
  for (let turn = 0; turn < 10; turn += 1) await new Promise(resolve => setTimeout(resolve))
}

it.each([
  ['somebody new, before the first answer', () => new Promise(() => undefined), 'on its way 0 false'],
  ['nobody answers', () => Promise.reject(new DomainError('NETWORK_UNREACHABLE')), 'failed 0 false'],
  ['somebody without a case', () => Promise.resolve({ cases: [], next: null }), 'there 0 false'],
])('the list of own cases: %s', async (_who, how, expected) => {
  answer = how
  const screen = onScreen(<List />)
  await settled()
  expect(textOf('list')).toBe(expected)
  screen.leave()
})
