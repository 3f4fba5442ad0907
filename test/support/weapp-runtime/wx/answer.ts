/** How `wx` functions answer: callbacks with an `errMsg`, and a promise when there are no callbacks. */
export interface WxOptions {
  success?: (result: object) => void
  fail?: (error: { errMsg: string }) => void
  complete?: (result: object) => void
}

type Work<O> = (options: O) => object | Promise<object>

/** A refusal with WeChat's wording, e.g. `fail auth deny`. */
export class WxFailure extends Error {}

/** Wraps `work` as the `wx` function `name`; it answers after the current turn, as WeChat does. */
export function wxFunction<O extends object>(name: string, work: Work<O>) {
  return (options: O & WxOptions = {} as O & WxOptions): Promise<object> => {
    const answer = Promise.resolve()
      .then(() => work(options))
      .then(
        result => ({ ok: true as const, result: { errMsg: `${name}:ok`, ...result } }),
        (error: Error) => ({ ok: false as const, result: { errMsg: `${name}:fail ${error.message}` } }),
      )
      .then(({ ok, result }) => {
        if (ok) options.success?.(result)
        else options.fail?.(result)
        options.complete?.(result)
        return { ok, result }
      })
    const hasCallbacks = options.success || options.fail || options.complete
    return answer.then(({ ok, result }) => {
      if (ok || hasCallbacks) return result
      throw result
    })
  }
}
