import type { CloudClock } from '../clock'
import { CloudError } from '../errors'
import type { Faults } from '../faults/faults'
import { MAX_BODY_BYTES } from '../http/body'
import type { FunctionSpec } from '../options'
import { type Caller, callerEnvironment } from './caller'
import { FunctionPool } from './function-pool'
import type { CallOutcome, Instance } from './instance'
import { MemoryWatch } from './memory-watch'

/** Runs functions by name. */
export class Functions {
  readonly pools: ReadonlyMap<string, FunctionPool>
  private readonly memory: MemoryWatch

  constructor(
    specs: FunctionSpec[],
    sdkEnv: Record<string, string>,
    private readonly envId: string,
    private readonly clock: CloudClock,
    private readonly faults: Faults,
  ) {
    this.pools = new Map(specs.map(spec => [spec.name, new FunctionPool(spec, sdkEnv, clock)]))
    this.memory = new MemoryWatch(() => this.running())
  }

  /**
   * Calls a function and waits for its result.
   * @param event JSON text, empty for none
   * @returns JSON text
   * @throws FUNCTION_NOT_FOUND, FUNCTIONS_EXECUTE_FAIL, FUNCTIONS_TIME_LIMIT_EXCEEDED, FUNCTIONS_MEMORY_LIMIT_EXCEEDED
   */
  async call(name: string, event: string, caller: Caller, requestId: string): Promise<string> {
    const pool = this.pools.get(name)
    if (!pool)
      throw new CloudError('FUNCTION_NOT_FOUND', `FunctionName parameter could not be found: ${name.slice(0, 64)}`)
    const at = this.clock.now()
    const startedAt = performance.now()
    const release = this.clock.hold()
    const { outcome, coldStart, memoryMb } = await pool.call(
      {
        id: requestId,
        event,
        env: callerEnvironment(caller, this.envId),
        context: {
          request_id: requestId,
          function_name: name,
          function_version: '$LATEST',
          namespace: this.envId,
          memory_limit_in_mb: pool.spec.memoryMb ?? 256,
          time_limit_in_ms: pool.timeoutSeconds * 1000,
        },
        clockOffset: this.clock.offset(),
      },
      this.faults.killing(name),
    )
    release()
    const failure = failureOf(outcome)
    const durationMs = performance.now() - startedAt
    pool.log.record({ requestId, at, durationMs, outcome: failure?.code ?? 'ok', coldStart, memoryMb })
    if (failure) throw failure
    return (outcome as { result: string }).result
  }

  private *running(): Generator<Instance> {
    for (const pool of this.pools.values()) for (const instance of pool.instances) if (instance.busy) yield instance
  }

  stop(): void {
    this.memory.stop()
    for (const pool of this.pools.values()) pool.stop()
  }
}

/** The vendor counts bytes; a text that short cannot have too many of them. */
const isTooLarge = (text: string) => text.length > MAX_BODY_BYTES / 3 && Buffer.byteLength(text) > MAX_BODY_BYTES

function failureOf(outcome: CallOutcome): CloudError | undefined {
  switch (outcome.kind) {
    case 'result':
      return isTooLarge(outcome.result)
        ? new CloudError('FUNCTIONS_EXECUTE_FAIL', `the result is larger than ${MAX_BODY_BYTES} bytes`)
        : undefined
    case 'timeout':
      return new CloudError('FUNCTIONS_TIME_LIMIT_EXCEEDED', `Invoking task timed out after ${outcome.seconds} seconds`)
    case 'error':
      return new CloudError('FUNCTIONS_EXECUTE_FAIL', `${outcome.error.name}: ${outcome.error.message}`)
    case 'exit':
      return outcome.outOfMemory
        ? new CloudError('FUNCTIONS_MEMORY_LIMIT_EXCEEDED', 'the function used more memory than it may')
        : new CloudError('FUNCTIONS_EXECUTE_FAIL', `the function's process ended (${outcome.signal ?? outcome.code})`)
  }
}
