import { useState } from 'react'
import { Button } from '@/components/button/button'
import { Sheet } from '@/components/sheet/sheet'
import { onScreen, tap } from '../../support/on-screen'

jest.mock('@tarojs/components', () => jest.requireActual('../../support/taro-elements'))

const host = process.env.TARO_ENV
let screen: ReturnType<typeof onScreen>
beforeEach(() => {
  process.env.TARO_ENV = 'h5'
  screen = onScreen(<Page />)
  document.getElementById('opens')?.focus()
})
afterEach(async () => {
  screen.leave()
  await settled()
})
afterAll(() => {
  process.env.TARO_ENV = host
})

const nothing = () => undefined

/** A page whose sheet leads to a second one, beyond whose last part lie one that is off and one that is not shown. */
function Page() {
  const [sheet, setSheet] = useState<'first' | 'second' | null>(null)
  const close = () => setSheet(null)
  return (
    <>
      <Button id="opens" label="打开" onTap={() => setSheet('first')} />
      {sheet === 'first' ? (
        <Sheet title="一" onClose={close} foot={<Button id="next" label="下一步" onTap={() => setSheet('second')} />}>
          问
        </Sheet>
      ) : null}
      {sheet === 'second' ? (
        <Sheet key="second" title="二" onClose={close} foot={<Button id="off" disabled label="不行" onTap={nothing} />}>
          <Button id="middle" label="中间" onTap={nothing} />
          <Button id="end" label="好" onTap={nothing} />
          <div style={{ display: 'none' }}>
            <Button id="hidden" label="看不见" onTap={nothing} />
          </div>
        </Sheet>
      ) : null}
    </>
  )
}

/** Taps reach the app outside of React; a layer takes its entry in the history away in a task of its own. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await new Promise(resolve => setTimeout(resolve))
}
const tapped = (id: string) => {
  tap(id)
  return settled()
}

const focused = () => document.activeElement?.id || document.activeElement?.getAttribute('role')

/** Where the focus is after the key; `browser` when the key is left to the browser. */
function tab(shiftKey = false) {
  const event = new KeyboardEvent('keydown', { key: 'Tab', shiftKey, bubbles: true, cancelable: true })
  document.activeElement?.dispatchEvent(event)
  return event.defaultPrevented ? focused() : 'browser'
}
const tabFrom = (id: string, shiftKey = false) => {
  document.getElementById(id)?.focus()
  return tab(shiftKey)
}

it('a sheet takes the focus, keeps it at both ends, and gives it back', async () => {
  await tapped('opens')
  expect(focused()).toBe('dialog')
  expect([tab(true), tab(), tab()]).toEqual(['next', 'sheet-close', 'browser'])
  expect([tabFrom('opens'), tabFrom('opens', true)]).toEqual(['sheet-close', 'next'])
  await tapped('sheet-close')
  expect([focused(), tab()]).toEqual(['opens', 'browser'])
})

it('a sheet that is moved as Taro moves it has the focus again, unless it has gone on', async () => {
  await tapped('opens')
  const panel = document.activeElement
  const move = () => panel?.parentElement?.append(panel)
  move()
  await settled()
  expect(focused()).toBe('dialog')
  document.getElementById('opens')?.focus()
  move()
  await settled()
  expect(focused()).toBe('opens')
})

it('a sheet that follows another takes it over, leaves out what cannot be used, and Escape gives it back', async () => {
  await tapped('opens')
  tabFrom('opens', true)
  await tapped('next')
  expect(focused()).toBe('dialog')
  expect([tab(true), tab(), tabFrom('middle'), tabFrom('middle', true)]).toEqual([
    'end',
    'sheet-close',
    'browser',
    'browser',
  ])
  document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
  await settled()
  expect(focused()).toBe('opens')
})

it('where a tap has moved the focus meanwhile, it stays', async () => {
  await tapped('opens')
  const field = document.body.appendChild(document.createElement('input'))
  field.id = 'elsewhere'
  field.focus()
  await tapped('sheet-close')
  const seen = focused()
  field.remove()
  expect(seen).toBe('elsewhere')
})

it('of two that lie on each other the upper one keeps the focus; one on a page behind keeps nothing', async () => {
  await tapped('opens')
  const upper = onScreen(
    <Sheet title="上" onClose={nothing} foot={<Button id="upper" label="好" onTap={nothing} />}>
      问
    </Sheet>,
  )
  await settled()
  expect([tab(true), tab(true), tabFrom('next')]).toEqual(['upper', 'browser', 'sheet-close'])
  upper.leave()
  expect(tabFrom('opens', true)).toBe('next')
  const page = document.getElementById('opens')?.parentElement
  if (page) page.style.display = 'none'
  expect([tab(), tab(true)]).toEqual(['browser', 'browser'])
})
