import type { CloudClock } from '../clock'
import type { ActionParams, ActionResult } from '../documents/actions'
import { invalidParam } from '../errors'
import type { FaultPlan } from '../faults/fault-rule'
import type { Faults } from '../faults/faults'
import type { Timers } from '../timers/timers'
import type { Wechat } from '../wechat/wechat'
import { inWechat } from './in-wechat'
import { judgeContent } from './judge-content'

type Action = (params: ActionParams) => Promise<ActionResult> | ActionResult

/**
 * The `local.*` actions of the server API, with which other processes steer this cloud. Not CloudBase's; they exist
 * only with the option `control`.
 */
export function controlActions(
  clock: CloudClock,
  timers: Timers,
  faults: Faults,
  wechat: Wechat | undefined,
): Record<string, Action> {
  const time = () => ({ now: clock.now(), offset: clock.offset() })
  return {
    'local.getClock': () => ({ data: time() }),
    'local.setClock': params => {
      clock.set(instantOf(params.instant))
      return { data: time() }
    },
    'local.resetClock': () => {
      clock.reset()
      return { data: time() }
    },
    'local.advanceClock': async params => {
      const milliseconds = millisecondsOf(params.milliseconds)
      if (params.runTimers !== true) {
        clock.advance(milliseconds)
        return { data: time() }
      }
      const runs = await timers.runThrough(milliseconds)
      return { data: { ...time(), runs: runs.length, failures: runs.filter(run => run.failure !== undefined) } }
    },
    'local.runTimer': async ({ functionName, triggerName }) => {
      const run = await timers.runNow(String(functionName), String(triggerName))
      if (!run) throw invalidParam('there is no such trigger, or it is running')
      return { data: run }
    },
    'local.setFaults': ({ rules, seed }) => {
      faults.set({ rules, seed } as FaultPlan)
      return { data: { faults: faults.states } }
    },
    'local.getFaults': () => ({ data: { faults: faults.states } }),
    'local.judgeContent': params => ({ data: judgeContent(params, wechat) }),
    'local.inWechat': params => ({ data: inWechat(params, wechat) }),
    'local.getWechatMessages': () => ({ data: { messages: wechat?.accepted.all ?? [] } }),
  }
}

/** Milliseconds since 1970 or ISO text with a zone, within the years of the timers. @throws INVALID_PARAM */
function instantOf(value: unknown): Date {
  const isText = typeof value === 'string' && /T.*(Z|[+-]\d\d:\d\d)$/.test(value)
  const instant = new Date(isText || typeof value === 'number' ? value : Number.NaN)
  if (instant.getTime() >= 0 && instant.getUTCFullYear() < 2100) return instant
  throw invalidParam('instant: milliseconds or ISO text with a zone, from 1970 to 2099, is expected')
}

/** Up to ten years, forwards. @throws INVALID_PARAM */
function millisecondsOf(value: unknown): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 10 * 366 * 86_400_000) return value
  throw invalidParam('milliseconds: a whole number of at most ten years is expected')
}
