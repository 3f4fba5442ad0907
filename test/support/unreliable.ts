import type { Database } from '../../cloudfunctions/platform/database'

/** What an unreliable connection does to a call: nothing, loses it on the way, or loses the answer. */
type Fate = 'fine' | 'lost' | 'answerLost'

class ConnectionLost extends Error {
  override readonly name = 'ConnectionLost'
}

/** The same database over a connection that loses calls and answers as `fate` says. Commands are passed on. */
export function unreliable(db: Database, fate: () => Fate): Database {
  const over =
    <A extends unknown[], T>(call: (...args: A) => Promise<T>) =>
    async (...args: A): Promise<T> => {
      const what = fate()
      if (what === 'lost') throw new ConnectionLost('before')
      const answer = await call(...args)
      if (what === 'answerLost') throw new ConnectionLost('after')
      return answer
    }
  return {
    command: db.command,
    transaction: over(db.transaction),
    collection(name) {
      const plain = db.collection(name)
      const calls = Object.entries(plain).map(([method, call]) => [method, over(call)])
      return Object.fromEntries(calls) as typeof plain
    },
  }
}
