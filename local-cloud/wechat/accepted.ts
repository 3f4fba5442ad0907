type Channel = 'subscribe' | 'employee' | 'wecom' | 'robot'

/** A message that WeChat took: what tests look at. */
export interface AcceptedMessage {
  at: number
  channel: Channel
  /** openid, user id of WeCom, or the robot's key. */
  to: string
  /** null: the channel has no templates. */
  templateId: string | null
  /** Values of the template's fields, or the parts of a card. */
  data: Record<string, string>
  page: string | null
  /** Accepted and answered like any other, and nobody ever sees it. */
  dropped?: 'tooMany' | 'duplicate'
}

const KEPT = 20_000

/** Messages taken so far, the oldest forgotten beyond 20 000. */
export class Accepted {
  private messages: AcceptedMessage[] = []

  add(message: AcceptedMessage): void {
    this.messages.push(message)
    if (this.messages.length > KEPT) this.messages.shift()
  }

  get all(): readonly AcceptedMessage[] {
    return this.messages
  }

  /** For the inspector: when, how and which, but neither to whom nor what. */
  get withoutContent() {
    return this.messages.slice(-50).map(({ at, channel, templateId, page, dropped }) => ({
      at,
      channel,
      templateId,
      page: page?.split('?')[0],
      dropped,
    }))
  }

  clear(): void {
    this.messages = []
  }
}
