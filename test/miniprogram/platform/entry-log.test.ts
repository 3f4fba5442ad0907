import { EntryLog } from '@/platform/entry-log'

/** A log and what a screen that listens to it was shown. */
function openApp() {
  const log = new EntryLog()
  const shown: string[] = []
  log.subscribe(() => shown.push(`${log.current()?.scene} ${log.current()?.turn}`))
  return { log, shown }
}

it('knows no code when opened without one', () => {
  const { log, shown } = openApp()
  log.note({})
  expect(log.current()).toBeNull()
  expect(shown).toEqual([])
})

it('follows a second code while the app is open', () => {
  const { log, shown } = openApp()
  log.note({ scene: 'first' })
  log.note({ scene: 'second' })
  expect(shown).toEqual(['first 1', 'second 2'])
})

it('takes coming back to the front for no new code', () => {
  const { log, shown } = openApp()
  log.note({ scene: 'first' })
  log.note({ scene: 'first' })
  log.note({})
  log.note({ scene: 'first' })
  expect(shown).toEqual(['first 1'])
})

it('sees the same printed link scanned again by its scan time', () => {
  const { log, shown } = openApp()
  const q = encodeURIComponent('https://gezi.example/g/first')
  log.note({ q, scancode_time: '1' })
  log.note({ q, scancode_time: '2' })
  expect(shown).toEqual(['first 1', 'first 2'])
})

it.each([
  ['/g/1Gabc', '1Gabc'],
  ['/g/1Gabc/#/pages/home/index', '1Gabc'],
  ['/g/1G%3Aabc', '1G:abc'],
  ['/?scene=1G%3Aabc', '1G:abc'],
  ['/?from=poster&scene=1G%2525', '1G%25'],
])('reads the browser address %s once and makes it plain', (address, scene) => {
  const { log } = openApp()
  window.history.replaceState(null, '', address)
  log.noteAddress(window)
  expect(log.current()).toEqual({ scene, turn: 1 })
  expect(window.location.pathname + window.location.search).toBe('/')
})

it('leaves an address without a code alone', () => {
  const { log } = openApp()
  window.history.replaceState(null, '', '/?lang=zh#/pages/me/index')
  log.noteAddress(window)
  expect(log.current()).toBeNull()
  expect(window.location.search).toBe('?lang=zh')
})
