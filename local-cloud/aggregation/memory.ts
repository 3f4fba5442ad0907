import { isDoc, type Value } from '../documents/values'
import { failed } from './operator'

/** What one stage may keep before it answers (MongoDB: 100 MB of RAM for a stage, nothing spilled to disk). */
const STAGE_LIMIT_BYTES = 100 * 1024 * 1024

/** Counts what a stage that must see everything keeps. */
export class StageMemory {
  private bytes = 0

  constructor(
    private readonly stage: string,
    private readonly limitBytes = STAGE_LIMIT_BYTES,
  ) {}

  /** @throws DATABASE_REQUEST_FAILED beyond the limit */
  keep(value: Value | undefined): void {
    this.bytes += sizeOf(value)
    if (this.bytes > this.limitBytes) {
      throw failed(`exceeded memory limit for ${this.stage}, but external sort is not allowed`)
    }
  }

  release(value: Value | undefined): void {
    this.bytes -= sizeOf(value)
  }
}

/** Bytes of a value in BSON, nearly: what matters is the order of magnitude. */
function sizeOf(value: Value | undefined): number {
  if (typeof value === 'string') return value.length + 5
  if (Array.isArray(value)) return value.reduce((sum: number, element) => sum + sizeOf(element) + 3, 5)
  if (!isDoc(value)) return 8
  let bytes = 5
  for (const key in value) bytes += key.length + 2 + sizeOf(value[key])
  return bytes
}
