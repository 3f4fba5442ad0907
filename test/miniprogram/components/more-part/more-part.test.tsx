import { DomainError } from '@shared/kernel/errors'
import { commonWords } from '@shared/messages/common'
import { MorePart } from '@/components/more-part/more-part'
import { type ListPage, useLaterPages } from '@/platform/cloud/use-later-pages'
import { isThere, onScreen, tap, textOf } from '../../../support/on-screen'

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
const settled = async () => {
  for (let turn = 0; turn < 10; turn += 1) await new Promise(resolve => setTimeout(resolve))
}
const readOn = async () => {
  tap('more')
  await settled()
}

it('a page that cannot be read says why, loses nothing, and the same page is read when tried again', async () => {
  const read = jest.fn<Promise<ListPage<string, number>>, [number]>()
  read.mockRejectedValueOnce(new DomainError('NETWORK_UNREACHABLE'))
  read.mockResolvedValueOnce({ rows: ['second'], next: 2 })
  read.mockResolvedValueOnce({ rows: ['third'], next: null })
  const screen = onScreen(<List listKey="a" read={read} />)
  await readOn()
  expect([rows(), textOf('more')]).toEqual(['first', commonWords.retry])
  expect(textOf('more-failure')).not.toBe('')
  await readOn()
  expect(isThere('more-failure')).toBe(false)
  await readOn()
  expect([rows(), isThere('more')]).toEqual(['first second third', false])
  expect(read.mock.calls.map(([after]) => after)).toEqual([1, 1, 2])
  screen.draw(<List listKey="b" read={read} />)
  expect(rows()).toBe('first')
  screen.leave()
})
