import { join } from 'node:path'
import { figureHandlers } from '../../cloudfunctions/functions/figures/handlers'
import { type Context, cloudServices, contextOver } from '../../cloudfunctions/platform/context'
import type { Identity } from '../../cloudfunctions/platform/resolve-caller'
import { startLocalCloud } from '../../local-cloud/local-cloud'
import { localDateOf } from '../../shared/kernel/local-date'
import { root } from '../root'
import { writeTerritory } from '../territory/write-territory'
import { type BenchFigure, countFigure } from './figure'
import { casesOfYear } from './figures/bench-year'
import { benchTerritory } from './submit/bench-territory'
import { temporaryFolder } from './temporary-folder'

const cases = Number(process.env.BENCH_FIGURES_CASES ?? 100_000)
const rounds = 5
/** A supervisor waits no longer for a page of a whole county (docs/adr/0011); the report counts two months. */
const longestMs = 1000
const longestReportMs = 2 * longestMs

/** Each figure of the console for a whole county with a year of cases, on the local cloud through the real node-sdk. */
export async function* benchFigures(): AsyncGenerator<BenchFigure> {
  process.env.LOCAL_CLOUD_DRIVER = 'wasm'
  const cloud = await startLocalCloud({
    dataDir: temporaryFolder(),
    databaseFile: join(root, 'cloudfunctions/database.json'),
    functions: [],
    port: 0,
    inspector: false,
  })
  try {
    Object.assign(process.env, cloud.envForSdk, { GEZI_SECRET: 'a secret of the bench, which is long enough' })
    const services = cloudServices()
    const { db } = services
    const territory = benchTerritory()
    await writeTerritory(db, territory)
    const now = Date.now()
    const batch = []
    for (const each of casesOfYear(territory, cases, now)) {
      if (batch.push(each) < 500) continue
      await db.collection('cases').insertMany(batch.splice(0))
    }
    await db.collection('cases').insertMany(batch)
    const supervisor = territory.people.find(each => each.roles.some(held => held.role === 'supervisor'))
    const scope = territory.pointer.topCode
    const [caller] = supervisor?.identities ?? []
    if (!caller) throw new Error('the county has nobody who supervises it')
    const createContext = contextOver(services)
    const ctx = () =>
      createContext({ fn: 'figures', action: 'bench', traceId: 'bench', caller: caller as Identity, network: '' })
    const month = localDateOf(now).slice(0, 7)
    const calls: Readonly<Record<string, (ctx: Context) => Promise<unknown>>> = {
      overview: each => figureHandlers.overview({ scope }, each),
      'cases by due': each => figureHandlers.cases({ scope, filter: {}, order: 'due' }, each),
      'cases red': each => figureHandlers.cases({ scope, filter: { light: 'red' }, order: 'due' }, each),
      'cases ended': each =>
        figureHandlers.cases({ scope, filter: { statuses: ['closed', 'archived'] }, order: 'created' }, each),
      'cases rare': each =>
        figureHandlers.cases(
          { scope, filter: { statuses: ['closed', 'archived'], urgent: true }, order: 'created' },
          each,
        ),
      lights: each => figureHandlers.lights({ scope }, each),
      gridLights: each => figureHandlers.gridLights({ scope }, each),
      supervisions: each => figureHandlers.supervisions({ scope, state: 'awaitsReply' }, each),
      rates: each => figureHandlers.rates({ scope, month }, each),
      report: each => figureHandlers.report({ scope, month }, each),
    }
    for (const [name, call] of Object.entries(calls)) {
      const times: number[] = []
      for (let round = 0; round <= rounds; round += 1) {
        const startedAt = performance.now()
        await call(await ctx())
        times.push(performance.now() - startedAt)
      }
      const middle = times.slice(1).sort((a, b) => a - b)[rounds >> 1]!
      const goal = name === 'report' ? longestReportMs : longestMs
      yield countFigure(`figures ${name}`, Math.round(middle), `ms among ${cases} cases of a year`, goal)
    }
  } finally {
    await cloud.stop()
  }
}
