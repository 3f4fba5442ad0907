import { randomBytes } from 'node:crypto'
import type { CloudClock } from '../clock'
import type { WechatOptions } from './options'
import { securePush } from './secure-push'

/** `unreadable`: WeChat cannot open it. `never`: no answer comes. */
export type PhotoJudgement = 'pass' | 'risky' | 'review' | 'unreadable' | 'never'

/** How the stand-in judges; set by whoever tries something out. */
export interface SafetyRules {
  /** Words that make a text risky, or one to be reviewed. */
  risky: string[]
  review: string[]
  photos: PhotoJudgement
  /** On the cloud's clock, after which the answer about a photo comes. */
  photosAfterMs: number
  /** openids that have not opened the mini-program within two hours. */
  away: string[]
}

export const lenientRules = (): SafetyRules => ({
  risky: [],
  review: [],
  photos: 'pass',
  photosAfterMs: 3000,
  away: [],
})

/** 16 hex digits, like WeChat's. */
export const newTraceId = (): string => randomBytes(8).toString('hex')

interface Task {
  traceId: string
  dueAt: number
  message: object
  tries: number
}

const LOOK_EVERY_MS = 100
const TRIES = 3
const TRY_AGAIN_MS = 5000
const MOST_BYTES = 10 * 1024 * 1024
const LABELS = { pass: 100, review: 20002, risky: 20002 } as const

/** Judges texts at once and photos later; the answers about photos are pushed to the account's address. */
export class ContentSafety {
  rules = lenientRules()
  private tasks: Task[] = []
  private timer: NodeJS.Timeout | undefined
  private base = ''

  constructor(
    private readonly options: WechatOptions,
    private readonly clock: CloudClock,
  ) {}

  /** Where this server is, for a message push whose address is a path of it. */
  servedAt(base: string): void {
    this.base = base
  }

  judgeText(content: string): 'pass' | 'risky' | 'review' {
    if (this.rules.risky.some(word => content.includes(word))) return 'risky'
    return this.rules.review.some(word => content.includes(word)) ? 'review' : 'pass'
  }

  /** Takes a photo; the judgement is the one of now. Answers the trace id. */
  takePhoto(mediaUrl: string): string {
    const traceId = newTraceId()
    const { photos, photosAfterMs } = this.rules
    if (photos !== 'never' && this.options.messagePush) void this.answerLater(traceId, mediaUrl, photos, photosAfterMs)
    return traceId
  }

  private async answerLater(traceId: string, mediaUrl: string, judgement: PhotoJudgement, afterMs: number) {
    const dueAt = this.clock.now() + afterMs
    const isReadable = judgement !== 'unreadable' && (await opens(mediaUrl))
    const message = {
      ToUserName: 'gh_local',
      FromUserName: 'local-wechat',
      CreateTime: Math.floor(dueAt / 1000),
      MsgType: 'event',
      Event: 'wxa_media_check',
      appid: this.options.appid,
      trace_id: traceId,
      version: 2,
      ...(isReadable
        ? { errcode: 0, errmsg: 'ok', result: { suggest: judgement, label: LABELS[judgement as keyof typeof LABELS] } }
        : { errcode: -1008, errmsg: 'download error' }),
    }
    this.tasks.push({ traceId, dueAt, message, tries: 0 })
    this.timer ??= setInterval(() => void this.pushDue(), LOOK_EVERY_MS).unref()
  }

  private async pushDue(): Promise<void> {
    const now = this.clock.now()
    const due = this.tasks.filter(task => task.dueAt <= now)
    this.tasks = this.tasks.filter(task => task.dueAt > now)
    for (const task of due) {
      const isTaken = await this.push(task.message).catch(() => false)
      if (isTaken || task.tries + 1 >= TRIES) continue
      this.tasks.push({ ...task, tries: task.tries + 1, dueAt: this.clock.now() + TRY_AGAIN_MS })
    }
    if (this.tasks.length === 0) this.stop()
  }

  private async push(message: object): Promise<boolean> {
    const { appid, messagePush } = this.options
    if (!messagePush) return false
    const { query, body } = securePush(message, appid, messagePush, this.clock.now())
    const response = await fetch(new URL(`${messagePush.url}?${new URLSearchParams(query)}`, this.base), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(TRY_AGAIN_MS),
    })
    return response.status === 200
  }

  stop(): void {
    clearInterval(this.timer)
    this.timer = undefined
  }
}

/** WeChat downloads what it is to look at, and takes no more than 10 MB. */
async function opens(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(TRY_AGAIN_MS) })
    return response.ok && (await response.arrayBuffer()).byteLength <= MOST_BYTES
  } catch {
    return false
  }
}
