import type { Database } from '../../cloudfunctions/platform/database'
import { createSecrets } from '../../cloudfunctions/platform/secrets'
import { createWorkCalendar } from '../../shared/calendar/work-calendar'
import { defaultWorkingHours } from '../../shared/calendar/working-hours'
import { type Instant, localDateOf } from '../../shared/kernel/local-date'
import { type CloudConnection, connectCloud, type EnvForSdk } from '../territory/cloud-connection'
import { compileTerritory } from '../territory/compile-territory'
import { writeTerritory } from '../territory/write-territory'
import { writeDemoCampaign } from './demo-campaign'
import { demoHistory } from './demo-cases'
import { writeDemoForms } from './demo-forms'
import { demoTerritory } from './demo-territory'
import { portraitOf, portraits } from './portraits'
import { writeHistory } from './write-history'

/** The cloud to fill, as a local instance describes itself. */
export interface DemoTarget {
  readonly envForSdk: EnvForSdk
  /** The deployment's secret: printed codes and anonymous cases are sealed with it. */
  readonly secret: string
}

export interface DemoOptions {
  /** When the demo begins; everything in it lies before. Default: this moment. */
  readonly now?: Instant
  readonly seed?: number
}

const shippedSeed = 20_261_122

/** What an interrupted load may have left behind. Without a territory nothing else can have written here. */
const filledCollections = [
  'people',
  'cases',
  'caseLinks',
  'inbox',
  'counters',
  'orgUnits',
  'grids',
  'gridDirectories',
  'buildings',
  'codes',
  'outlets',
  'campaigns',
  'campaignOutlets',
  'participations',
  'forms',
  'formVersions',
  'formAnswers',
] as const

/**
 * Fills an empty cloud with the fictional county and answers true; does nothing when it has a territory already. The
 * territory becomes visible with the last write, so a load that was interrupted is simply done again.
 */
export async function loadDemo(
  target: DemoTarget,
  { now = Date.now(), seed = shippedSeed }: DemoOptions = {},
): Promise<boolean> {
  const cloud = connectCloud(target.envForSdk)
  const { db } = cloud
  if (await db.collection('settings').get('territory')) return false
  const begun = await Promise.all([db.collection('people').count({ demo: true }), db.collection('cases').count({})])
  if (begun.some(count => count > 0)) await clear(db)

  const photos = uploadPortraits(cloud)
  const draft = demoTerritory(seed, localDateOf(now))
  const territory = compileTerritory(draft, `demo-${seed}`)
  const time = { calendar: createWorkCalendar(), hours: defaultWorkingHours }
  const secrets = createSecrets(target.secret)
  const history = demoHistory(territory, now, time, secrets.tag('queryCode', ''), seed)
  const { casePrefix } = territory.pointer
  await writeHistory(db, history, { casePrefix, orgUnits: territory.orgUnits }, secrets)

  await writeDemoCampaign(db, draft.people, secrets, now)
  await writeDemoForms(db, now)

  const faces = await photos
  const people = draft.people.map(person =>
    person.roles.length > 0 ? { ...person, photoFileId: faces.get(portraitOf(person)) ?? null } : person,
  )
  await writeTerritory(db, { ...territory, people })
  return true
}

async function uploadPortraits({ upload }: CloudConnection): Promise<ReadonlyMap<string, string>> {
  const stored = portraits.map(
    async ({ name, svg }) => [name, await upload(`portraits/${name}.svg`, Buffer.from(svg))] as const,
  )
  return new Map(await Promise.all(stored))
}

async function clear(db: Database): Promise<void> {
  for (const name of filledCollections) await db.collection(name).remove({ _id: db.command.neq('') })
  await db.collection('rules').remove({ kind: 'campaigns' })
}
