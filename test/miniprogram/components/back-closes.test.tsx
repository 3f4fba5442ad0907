import { useState } from 'react'
import { Sheet } from '@/components/sheet/sheet'
import { pastLayers } from '@/platform/back-closes'
import { isThere, onScreen, tap } from '../../support/on-screen'

jest.mock('@tarojs/components', () => jest.requireActual('../../support/taro-elements'))

/** What the router of the pages hears, as Taro's does. */
const heard: string[] = []
const router = () => heard.push(location.hash)

/** A page whose sheet offers a second one. */
function Page() {
  const [sheet, setSheet] = useState<'first' | 'second' | null>('first')
  if (sheet === null) return null
  return (
    <Sheet id={sheet} title={sheet} onClose={() => setSheet(null)} foot={<Next onTap={() => setSheet('second')} />}>
      {sheet}
    </Sheet>
  )
}
const Next = ({ onTap }: { onTap: () => void }) => (
  <div id="next" ref={node => node?.addEventListener('click', onTap)} />
)

/** A browser's own way back, and whatever of ours follows it. */
function goBack(): Promise<void> {
  history.back()
  return settled()
}

/** A step in the history is a task of its own, as is taking the entry of a closed layer away. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await new Promise(resolve => setTimeout(resolve))
}

let screen: ReturnType<typeof onScreen>

beforeEach(() => {
  history.pushState({ idx: 0 }, '', '#/list')
  history.pushState({ idx: 1 }, '', '#/case')
  window.addEventListener('popstate', router)
  heard.length = 0
  screen = onScreen(<Page />)
})
afterEach(async () => {
  screen.leave()
  await settled()
  window.removeEventListener('popstate', router)
})

it('going back closes the sheet and stays on the page; once more leaves the page', async () => {
  await goBack()
  expect([isThere('first'), location.hash, heard]).toEqual([false, '#/case', []])
  await goBack()
  expect([location.hash, heard]).toEqual(['#/list', ['#/list']])
})

it('a sheet that followed another closes at once, not one after the other', async () => {
  tap('next')
  await settled()
  expect(isThere('second')).toBe(true)
  await goBack()
  expect([isThere('second'), heard]).toEqual([false, []])
  await goBack()
  expect(heard).toEqual(['#/list'])
})

it('a sheet closed by its button costs no extra step back', async () => {
  tap('sheet-close')
  await settled()
  expect(history.state).toEqual({ idx: 1 })
  await goBack()
  expect(heard).toEqual(['#/list'])
})

it('a page opened from a sheet lies over the page, not over the sheet', async () => {
  pastLayers(() => history.pushState({ idx: 2 }, '', '#/transfer'))
  tap('sheet-close')
  await settled()
  expect(location.hash).toBe('#/transfer')
  await goBack()
  expect([location.hash, heard]).toEqual(['#/case', ['#/case']])
})

it('going forward to a closed sheet stays where it was', async () => {
  await goBack()
  history.forward()
  await settled()
  expect([isThere('first'), history.state, heard]).toEqual([false, { idx: 1 }, []])
})
