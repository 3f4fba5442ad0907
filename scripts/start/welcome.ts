import qrcode from 'qrcode'
import type { Territory } from '../../shared/grids/grid'
import { roleName } from '../../shared/messages/terms'
import type { Person } from '../../shared/people/person'
import type { LocalInstance } from '../local/local-instance'
import { connectCloud } from '../territory/cloud-connection'
import { sceneOfGrid } from '../territory/printed-codes'
import { lanAddresses, type StartOptions } from './options'

/** The grid of the story that runs through the screens, or the first one of an imported territory. */
const storyGrid = '610999001003007'
/** Whom a newcomer meets first. */
const shownPeople = ['resident-01', 'worker-001003-07', 'leader-001003', 'desk-001003-1', 'handler-1', 'supervisor-1']

/** Says where to go, who to be, and shows the printed code of a demo grid. */
export async function printWelcome(instance: LocalInstance, { port, lan }: StartOptions): Promise<void> {
  const { db } = connectCloud(instance.envForSdk)
  const territory = await db.collection('settings').get('territory')
  if (!territory) throw new Error('no territory was loaded')
  const gridCode = await gridToShow(instance, territory)
  const addresses = lan ? lanAddresses() : []
  const origin = addresses[0] ? `http://${addresses[0]}:${port}` : instance.url
  const link = `${origin}/g/${encodeURIComponent(sceneOfGrid(gridCode, instance.secret))}`
  const people = await db.collection('people').find({ where: { _id: db.command.in(shownPeople) }, limit: 10 })

  console.log(`\n格子 runs at ${instance.url}/  (inspector: ${instance.url}/_cloud)`)
  for (const address of addresses) console.log(`on the local network:  http://${address}:${port}/`)
  if (lan) {
    console.log('Over plain http a phone can do everything but read its own position and copy to the clipboard:')
    console.log(
      'browsers allow those only over https (or on this computer itself). Choose the place on the map instead.',
    )
  }
  console.log(`\nTerritory: ${territory.name}${territory.fictional ? ' (fictional demo data)' : ''}`)
  if (people.length > 0) {
    console.log('People you can be (我的 → 换一个演示人员):')
    for (const person of inOrder(people))
      console.log(`  ${person.name}  ${roleName(person.roles[0]?.role ?? 'resident')}`)
  }
  console.log(`\nPrinted code of grid ${gridCode}: ${link}`)
  console.log(await qrcode.toString(link, { type: 'terminal', small: true, errorCorrectionLevel: 'L' }))
  console.log('Ctrl-C stops everything.')
}

const inOrder = (people: readonly Person[]): readonly Person[] =>
  [...people].sort((a, b) => shownPeople.indexOf(a._id) - shownPeople.indexOf(b._id))

async function gridToShow({ envForSdk }: LocalInstance, { version }: Territory): Promise<string> {
  const { db } = connectCloud(envForSdk)
  const story = await db.collection('grids').get(`${version}:${storyGrid}`)
  const [first] = story ? [story] : await db.collection('grids').find({ where: { version }, limit: 1 })
  if (!first) throw new Error('the territory has no grid')
  return first.code
}
