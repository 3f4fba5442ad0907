/**
 * How long a property test runs: seeded and short in `npm test`; with GEZI_PROVE set (`npm run prove`) twenty times as
 * long and from a new seed, which fast-check prints when it finds a counterexample.
 */
export const proof = (runs = 100): { numRuns: number; seed?: number } =>
  process.env.GEZI_PROVE ? { numRuns: runs * 20 } : { numRuns: runs, seed: 20_261_122 }
