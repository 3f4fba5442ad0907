import type * as start from './start-outbox'

export const beginSending: typeof start.beginSending = () => {
  Promise.all([import('./outbox'), import('./sweep-files')])
    .then(([{ startOutbox }, { sweepFiles }]) => {
      sweepFiles()
      startOutbox()
    })
    // No network yet: the screen that shows what waits begins it, and so does the next start.
    .catch(() => undefined)
}
