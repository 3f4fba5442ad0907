const proving = Number(process.env.GEZI_PROVE ?? 0)

/** How many times as long a proof runs in `npm run prove` as in `npm test`. */
const longer = 20

/**
 * How long a property test or a seeded one runs: short and always the same in `npm test`; `npm run prove` sets
 * GEZI_PROVE to a fresh seed and runs it twenty times as long. What fast-check prints with a counterexample, and
 * `npm run prove -- SEED`, repeat a failure.
 */
export const proof = (runs = 100): { numRuns: number; seed: number } =>
  proving ? { numRuns: runs * longer, seed: proving } : { numRuns: runs, seed: 20_261_122 }

/** Time limit in ms of a test that has one of its own. */
export const proofTimeout = (ms: number): number => (proving ? ms * longer : ms)
