import { main } from './touch-function'

/** The function in a process that does nothing beside it: takes an event from its parent and answers with the result. */
type Event = Parameters<typeof main>[0]

process.on('message', async (event: Event) => {
  process.send?.(await main(event))
})
process.once('disconnect', () => process.exit(0))
