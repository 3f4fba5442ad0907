import type { Bench } from './bench/figure'
import { Refusal, runProgram } from './say'

const benches: Readonly<Record<string, () => Promise<Bench>>> = {
  'cold-start': async () => (await import('./bench/cold-start')).benchColdStart,
  deadline: async () => (await import('./bench/deadline')).benchDeadline,
  'local-cloud': async () => (await import('./bench/local-cloud')).benchLocalCloud,
  locate: async () => (await import('./bench/locate')).benchLocate,
  figures: async () => (await import('./bench/figures')).benchFigures,
  sweep: async () => (await import('./bench/sweep')).benchSweep,
  submit: async () => (await import('./bench/submit')).benchSubmit,
}

/** `npm run bench -- NAME`: prints one JSON line per figure and fails when one misses its goal. */
runProgram(async () => {
  const [name = ''] = process.argv.slice(2)
  const load = benches[name]
  if (!load) throw new Refusal(`Which bench? One of: ${Object.keys(benches).join(', ')}.`)
  const bench = await load()
  for await (const figure of bench()) {
    console.log(JSON.stringify(figure))
    if (!figure.pass) process.exitCode = 1
  }
})
