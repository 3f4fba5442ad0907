import { CloudError } from '../errors'

/** The time is looked at once in so many steps. */
const STEPS_BETWEEN_LOOKS = 256

/** What a query has read so far, and the time it has left. */
export class Tally {
  /** Keys of indexes; ids are keys of their own. */
  keys = 0
  documents = 0
  private steps = 0
  private readonly end: number

  constructor(limitMs = Infinity) {
    this.end = performance.now() + limitMs
  }

  key(): void {
    this.keys++
  }

  document(): void {
    this.documents++
    this.step()
  }

  /** Called for every piece of work. @throws DATABASE_TIMEOUT when the time is over */
  step(): void {
    if (++this.steps % STEPS_BETWEEN_LOOKS === 0 && performance.now() > this.end) {
      throw new CloudError('DATABASE_TIMEOUT', 'the query took too long; an index or a narrower filter may help')
    }
  }
}
