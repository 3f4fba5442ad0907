/** What people said in WeChat: consents to one-time messages, bindings as employees with what they subscribed to. */
export class Relations {
  private readonly consents = new Map<string, number>()
  private readonly employees = new Map<string, Set<string>>()

  /** The person tapped "允许" so many times: each consent is good for one message of the template. */
  consent(openid: string, templateId: string, times = 1): void {
    this.consents.set(key(openid, templateId), this.consentsLeft(openid, templateId) + times)
  }

  consentsLeft = (openid: string, templateId: string): number => this.consents.get(key(openid, templateId)) ?? 0

  /** The person switched the template's messages off. */
  withdraw(openid: string, templateId: string): void {
    this.consents.delete(key(openid, templateId))
  }

  /** False when none is left. */
  useConsent(openid: string, templateId: string): boolean {
    const left = this.consentsLeft(openid, templateId)
    if (left > 0) this.consents.set(key(openid, templateId), left - 1)
    return left > 0
  }

  /** The person bound, and subscribed to these templates; again: to these as well. */
  bind(openid: string, templateIds: string[]): void {
    this.employees.set(openid, new Set([...(this.employees.get(openid) ?? []), ...templateIds]))
  }

  unbind(openid: string): void {
    this.employees.delete(openid)
  }

  isBound = (openid: string): boolean => this.employees.has(openid)
  subscribes = (openid: string, templateId: string): boolean => this.employees.get(openid)?.has(templateId) ?? false
}

const key = (openid: string, templateId: string) => `${openid}\n${templateId}`
