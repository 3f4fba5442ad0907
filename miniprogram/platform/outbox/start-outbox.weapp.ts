import { startOutbox } from './outbox'
import type * as start from './start-outbox'
import { sweepFiles } from './sweep-files'

export const beginSending: typeof start.beginSending = () => {
  sweepFiles()
  startOutbox()
}
