import { pauseMs } from './poll-rhythm'

export interface News {
  readonly unread: number
  /** Instant of the newest message; null when there is none. */
  readonly newestAt: number | null
  /** For administrators: since when nothing that falls due is told any more. */
  readonly sweepStoppedAt?: number
}

type Timer = ReturnType<typeof setTimeout>
type Listener = () => void

/** Asks for news while a screen is in front, and tells whoever listens. One for the whole app: tabs come and go. */
export class InboxWatch {
  private news: News | null = null
  private timer: Timer | null = null
  private failures = 0
  private inFront = false
  private asking = false
  private readonly listeners = new Set<Listener>()

  constructor(private readonly poll: () => Promise<News>) {}

  readonly current = (): News | null => this.news

  readonly subscribe = (listener: Listener): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** A screen came to the front: asks at once. */
  start(): void {
    this.inFront = true
    this.failures = 0
    this.ask()
  }

  stop(): void {
    this.inFront = false
    this.cancel()
  }

  /** What an act already knows ("marked as read: 2 left") needs no question. */
  tell(unread: number): void {
    this.set({ newestAt: null, ...this.news, unread })
  }

  /** Forgets, when another person signs in. */
  reset(): void {
    this.stop()
    this.news = null
  }

  private ask(): void {
    this.cancel()
    if (this.asking) return
    this.asking = true
    this.poll().then(
      news => this.answered(news),
      () => this.answered(null),
    )
  }

  private answered(news: News | null): void {
    this.asking = false
    this.failures = news ? 0 : this.failures + 1
    if (news) this.set(news)
    if (this.inFront) this.timer = setTimeout(() => this.ask(), pauseMs(this.failures))
  }

  private cancel(): void {
    if (this.timer !== null) clearTimeout(this.timer)
    this.timer = null
  }

  private set(news: News): void {
    const same = (['unread', 'newestAt', 'sweepStoppedAt'] as const).every(each => this.news?.[each] === news[each])
    if (this.news && same) return
    this.news = news
    for (const listener of this.listeners) listener()
  }
}
