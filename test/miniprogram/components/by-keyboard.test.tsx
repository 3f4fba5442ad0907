import { Button } from '@/components/button/button'
import { ChoiceChips } from '@/components/choice-chips/choice-chips'
import { ListRow } from '@/components/list-row/list-row'
import { SwitchRow } from '@/components/switch-row/switch-row'
import { hearPressKeys } from '@/platform/press-keys'
import { onScreen } from '../../support/on-screen'

jest.mock('@tarojs/components', () => jest.requireActual('../../support/taro-elements'))

const host = process.env.TARO_ENV
beforeAll(() => hearPressKeys())
beforeEach(() => {
  process.env.TARO_ENV = 'h5'
})
afterAll(() => {
  process.env.TARO_ENV = host
})

const done: string[] = []
const parts = (
  <>
    <Button id="send" label="交上去" onTap={() => done.push('send')} />
    <Button id="off" label="交上去" disabled onTap={() => done.push('off')} />
    <ChoiceChips
      id="kind"
      label="哪一种"
      choices={[{ value: 'a', label: '甲' }]}
      value={null}
      onChange={value => done.push(value)}
    />
    <ListRow id="open" title="打开" onTap={() => done.push('open')} />
    <ListRow id="plain" title="只读" />
    <SwitchRow id="agree" title="同意" on={false} onChange={on => done.push(`agree ${on}`)} />
  </>
)

const press = (id: string, key: string, more: KeyboardEventInit = {}) => {
  const part = document.getElementById(id)
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more })
  part?.focus()
  part?.dispatchEvent(event)
  return { hasFocus: document.activeElement === part, isTaken: event.defaultPrevented }
}

it.each([
  ['send', 'Enter', {}, true, ['send']],
  ['send', ' ', {}, true, ['send']],
  ['send', 'a', {}, true, []],
  ['send', 'Enter', { repeat: true }, true, []],
  ['send', 'Enter', { ctrlKey: true }, true, []],
  ['off', 'Enter', {}, true, []],
  ['kind-a', ' ', {}, true, ['a']],
  ['open', 'Enter', {}, true, ['open']],
  ['plain', 'Enter', {}, false, []],
  ['agree', ' ', {}, true, ['agree true']],
] as const)('%s, %j %j: has the focus %s, does %j', (id, key, more, hasFocus, expected) => {
  done.length = 0
  const screen = onScreen(parts)
  expect(press(id, key, more).hasFocus).toBe(hasFocus)
  screen.leave()
  expect(done).toEqual(expected)
})

it('space on a part does not scroll the page', () => {
  const screen = onScreen(parts)
  expect([press('send', ' ').isTaken, press('plain', ' ').isTaken]).toEqual([true, false])
  screen.leave()
})

it('WeChat is told of the parts as before', () => {
  process.env.TARO_ENV = 'weapp'
  const screen = onScreen(parts)
  expect(press('send', 'x').hasFocus).toBe(false)
  screen.leave()
})
