type Work = (...args: unknown[]) => void

/** The timers and the clock of one running app: stopped with it, shifted to the time of the story. */
export class Timers {
  private readonly open = new Set<NodeJS.Timeout>()

  constructor(private readonly clockOffsetMs: number) {}

  get globals() {
    return {
      setTimeout: (work: Work, ms?: number, ...args: unknown[]) => {
        const timer = setTimeout(() => {
          this.open.delete(timer)
          work(...args)
        }, ms)
        this.open.add(timer)
        return timer
      },
      setInterval: (work: Work, ms?: number, ...args: unknown[]) => {
        const timer = setInterval(() => work(...args), ms)
        this.open.add(timer)
        return timer
      },
      clearTimeout: (timer: NodeJS.Timeout) => this.stop(timer),
      clearInterval: (timer: NodeJS.Timeout) => this.stop(timer),
      requestAnimationFrame: (work: Work) => this.globals.setTimeout(work, 0),
      cancelAnimationFrame: (timer: NodeJS.Timeout) => this.stop(timer),
      Date: shiftedDate(this.clockOffsetMs),
    }
  }

  stopAll(): void {
    for (const timer of [...this.open]) this.stop(timer)
  }

  private stop(timer: NodeJS.Timeout): void {
    clearTimeout(timer)
    this.open.delete(timer)
  }
}

function shiftedDate(offsetMs: number): DateConstructor {
  return class extends Date {
    constructor(...args: [] | [number | string]) {
      if (args.length === 0) super(Date.now() + offsetMs)
      else super(...args)
    }

    static override now(): number {
      return Date.now() + offsetMs
    }
  } as DateConstructor
}
