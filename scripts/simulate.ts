import { buildFunctions } from './build-functions'
import { runProgram, withProgress } from './say'
import { readSimulateOptions } from './simulate/options'
import { simulate } from './simulate/simulate'
import { saySummary } from './simulate/summary'

const dist = '.cache/simulated-functions'
const size = { grids: 12, residents: 40, reportsPerDay: 10, faultRate: 0.04 }

const sayDay = (day: number, cases: number, violations: number) =>
  console.log(`day ${day}: ${cases} cases, ${violations} violations`)

/** `npm run simulate [-- --seed N --days N]`: the demo county lives for so many days; fails when an invariant breaks. */
runProgram(async () => {
  const { seed, days } = readSimulateOptions(process.argv.slice(2))
  await withProgress('Building the functions', 'Functions built', () => buildFunctions(dist))
  const { summary, violations } = await withProgress(`Living ${days} days, seed ${seed}`, 'Lived', () =>
    simulate({ seed, days, dist, ...size, onDay: sayDay }),
  )
  console.log(saySummary(summary))
  for (const violation of violations) console.log(`VIOLATION ${violation}`)
  console.log(`${violations.length} violations of invariants`)
  if (violations.length) {
    console.log(`To repeat: npm run simulate -- --seed ${seed} --days ${days}`)
    process.exit(1)
  }
})
