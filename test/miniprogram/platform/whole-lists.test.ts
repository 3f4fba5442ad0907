import '../../support/taro-build-flags'
import '@/platform/whole-lists.weapp'
import { document, type TaroElement, type TaroRootElement } from '@tarojs/runtime'

type Sent = Record<string, unknown>
type Page = { setData(data: Sent, done: () => void): void }

/** A page's root whose changes are handed over as one round, the way a page gets them. */
function listOf(names: readonly string[]) {
  const root = document.createElement('root') as unknown as TaroRootElement
  const list = document.createElement('view')
  root.appendChild(list)
  const nodes = names.map(name => named(name))
  for (const node of nodes) list.appendChild(node)
  const rounds: (() => void)[] = []
  root.scheduleTask = round => void rounds.push(round)
  const sent: Sent[] = []
  const page: Page = {
    setData: (data, done) => {
      sent.push(data)
      done()
    },
  }
  root.ctx = page as never
  root.performUpdate(true)
  const flush = () => {
    for (const round of rounds.splice(0)) round()
    return sent.splice(0)
  }
  flush()
  return { list, nodes, flush }
}

function named(name: string): TaroElement {
  const node = document.createElement('view')
  node.setAttribute('id', name)
  return node
}

it('a change before a node is inserted ahead does not reach the neighbour', () => {
  const { list, nodes, flush } = listOf(['a', 'b', 'c', 'd', 'e', 'f'])
  nodes[5]?.setAttribute('hover-class', 'changed')
  list.insertBefore(named('new'), nodes[5] as TaroElement)
  const [round, ...more] = flush()
  expect(more).toEqual([])
  const [[path, children] = [], ...others] = Object.entries(round ?? {})
  expect(others).toEqual([])
  expect(path).toBe('root.cn.[0].cn')
  expect((children as { uid: string }[]).map(({ uid }) => uid)).toEqual(['a', 'b', 'c', 'd', 'e', 'new', 'f'])
})
