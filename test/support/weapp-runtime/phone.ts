import type { Element } from 'glass-easel'
import { findElement } from './find'
import { attributeOf, closest, isDisabled, send, type Touch, tagOf, textOf } from './tree'
import { until } from './until'
import { WeappHost } from './weapp-host'

/** What a person does with the phone: reads, waits, taps, types. Nothing waits for a fixed time. */
export class Phone extends WeappHost {
  /** Everything the page in front says, in one line. */
  text(): string {
    return textOf(this.root).replace(/\s+/g, ' ')
  }

  /** Waits until the page in front says `text`. */
  async see(text: string): Promise<void> {
    await this.wait(
      () => this.text().includes(text),
      () => `"${text}" did not appear on ${this.currentPage()}, which says: ${this.text()}`,
    )
  }

  /** Waits until the page in front no longer says `text`. */
  async seeNoMore(text: string): Promise<void> {
    await this.wait(
      () => !this.text().includes(text),
      () => `"${text}" stayed on ${this.currentPage()}`,
    )
  }

  /** Waits until nothing on the page has this id or text any more. */
  async gone(idOrText: string): Promise<void> {
    await this.wait(
      () => !this.has(idOrText),
      () => `"${idOrText}" stayed on ${this.currentPage()}`,
    )
  }

  /** Waits until the switch or the choice with this id says that it is on: whoever taps again at once may be too fast. */
  async on(id: string): Promise<void> {
    await this.wait(
      () => String(attributeOf(findElement(this.root, id) ?? this.root, 'ariaChecked')) === 'true',
      () => `"${id}" stayed off on ${this.currentPage()}`,
    )
  }

  /** Waits until a call of the app has been answered. */
  async answered(action: string): Promise<void> {
    const isIt = (data: unknown) => (data as { action?: string } | undefined)?.action === action
    await this.wait(
      () => this.calls.some(({ data, answered }) => answered && isIt(data)),
      () => `${action} was not answered on ${this.currentPage()}`,
    )
  }

  async onPage(path: string): Promise<void> {
    await this.wait(
      () => this.currentPage() === path,
      () => `${path} was not opened; in front is ${this.currentPage()}, which says: ${this.text()}`,
    )
  }

  /** Waits for an element by id or text that takes taps, and taps it. Fails when nothing on the page listens. */
  async tap(idOrText: string, at: Touch = { x: 0, y: 0 }): Promise<void> {
    const element = await this.enabled(idOrText)
    const control = closest(element, each => ['button', 'switch', 'checkbox', 'radio'].includes(tagOf(each)))
    const heard = this.listening(() => {
      this.person.tapping = true
      send(element, 'tap', at, { bubbles: true })
      this.person.tapping = false
      if (!control) return
      if (tagOf(control) === 'switch') send(control, 'change', { value: attributeOf(control, 'checked') !== true })
      if (attributeOf(control, 'openType') === 'agreePrivacyAuthorization') {
        this.person.tappedAgree(control.id)
        send(control, 'agreeprivacyauthorization', {})
      }
    })
    if (!heard) throw new Error(`Nothing on ${this.currentPage()} listens to a tap on "${idOrText}"`)
  }

  /** Types into an input or a textarea, replacing what it holds; a maximum length cuts, as in WeChat. */
  async type(id: string, value: string): Promise<void> {
    const field = await this.enabled(id)
    if (!/^(input|textarea)$/.test(tagOf(field))) throw new Error(`#${id} is no input but <${tagOf(field)}>`)
    const most = Number(attributeOf(field, 'maxlength') ?? 140)
    const typed = most >= 0 ? value.slice(0, most) : value
    const heard = this.listening(() => {
      send(field, 'focus', { value: attributeOf(field, 'value') ?? '' })
      send(field, 'input', { value: typed, cursor: typed.length })
      send(field, 'blur', { value: typed })
    })
    if (!heard) throw new Error(`Nothing on ${this.currentPage()} listens to typing in #${id}`)
  }

  /** Chooses in a picker: the index, or the value of a date or time picker. */
  async pick(id: string, value: number | string): Promise<void> {
    send(await this.element(id), 'change', { value })
  }

  /** What an input shows. */
  async inputValue(id: string): Promise<string> {
    return String(attributeOf(await this.element(id), 'value') ?? '')
  }

  has(idOrText: string): boolean {
    return findElement(this.root, idOrText) !== null
  }

  private element(idOrText: string): Promise<Element> {
    return this.wait(
      () => findElement(this.root, idOrText),
      () => `"${idOrText}" is not on ${this.currentPage()}, which says: ${this.text()}`,
    )
  }

  private async enabled(idOrText: string): Promise<Element> {
    await this.element(idOrText)
    return this.wait(
      () => {
        const element = findElement(this.root, idOrText)
        return element && !closest(element, isDisabled) ? element : null
      },
      () => `"${idOrText}" stayed disabled on ${this.currentPage()}`,
    )
  }

  private wait<T>(look: () => T, otherwise: () => string): Promise<NonNullable<T>> {
    return until(look, otherwise, this.options.patienceMs)
  }

  /** Whether an event handler of the app was called while `act` ran. */
  private listening(act: () => void): boolean {
    const before = this.app.handledEvents
    act()
    return this.app.handledEvents > before
  }
}
