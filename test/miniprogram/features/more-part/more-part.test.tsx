import { DomainError } from '@shared/kernel/errors'
import { commonWords } from '@shared/messages/common'
import { act } from 'react'
import { MorePart } from '@/features/more-part/more-part'
import { type ListPage, useLaterPages } from '@/platform/cloud/use-later-pages'
import { onScreen } from '../../../support/on-screen'

jest.mock('@tarojs/components', () => jest.requireActual('../../../support/taro-elements'))
jest.mock('@tarojs/taro', () => jest.requireActual('../../../support/taro-device'))

interface ListProps {
  readonly listKey: string
  readonly read: (after: number) => Promise<ListPage<string, number>>
}

function List({ listKey, read }: ListProps) {
  const pages = useLaterPages({ rows: ['first'], next: 1 }, listKey, read)
  return (
    <>
      <b>{pages.rows.join(' ')}</b>
      <MorePart id="more" pages={pages} label="看更早的" />
    </>
  )
}

const rows = () => document.querySelector('b')?.textContent
const tap = () => act(async () => document.getElementById('more')?.click())
beforeAll(() => Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true }))

it('a page that cannot be read says why, loses nothing, and the same page is read when tried again', async () => {
  const read = jest.fn<Promise<ListPage<string, number>>, [number]>()
  read.mockRejectedValueOnce(new DomainError('NETWORK_UNREACHABLE'))
  read.mockResolvedValueOnce({ rows: ['second'], next: 2 })
  read.mockResolvedValueOnce({ rows: ['third'], next: null })
  const screen = act(() => onScreen(<List listKey="a" read={read} />))
  await tap()
  expect([rows(), document.getElementById('more')?.textContent]).toEqual(['first', commonWords.retry])
  expect(document.getElementById('more-failure')?.textContent).not.toBe('')
  await tap()
  expect(document.getElementById('more-failure')).toBeNull()
  await tap()
  expect([rows(), document.getElementById('more')]).toEqual(['first second third', null])
  expect(read.mock.calls.map(([after]) => after)).toEqual([1, 1, 2])
  act(() => screen.draw(<List listKey="b" read={read} />))
  expect(rows()).toBe('first')
  act(() => screen.leave())
})
