import { addGlobalErrorListener, addGlobalWarningListener, type Element } from 'glass-easel'
import { findElement } from './find'
import type { Query } from './page-stack'
import { type EntryOptions, RunningApp } from './running-app'
import { attributeOf, closest, isDisabled, send, type Touch, tagOf, textOf } from './tree'
import { until } from './until'
import type { WeappBuild } from './weapp-build'
import { cloudOf, type WxCloud } from './wx/cloud'
import { PhonePerson } from './wx/person'
import { type Rect, selectorQuery } from './wx/selector-query'
import { storageOf } from './wx/storage'
import { PhoneSystem } from './wx/system'

export interface PhoneOptions {
  readonly build: WeappBuild
  readonly cloud: WxCloud
  /** Milliseconds by which the phone's clock is ahead of this computer's: the time of the story. */
  readonly clockOffsetMs?: number
  readonly theme?: 'light' | 'dark'
  readonly fontSizeScaleFactor?: number
  /** The page that printed codes open. */
  readonly home?: string
}

/**
 * A phone with WeChat's own component engine that runs a weapp build: its real templates and scripts, nothing of the source.
 * One phone is one person. Its storage outlives the app, as on a real one.
 */
export class Phone {
  readonly person = new PhonePerson()
  readonly system: PhoneSystem
  /** Calls of cloud functions made from this phone, in order. */
  readonly calls: { name: string; data: unknown }[] = []
  /** Errors that the app logged or the engine reported; a journey asserts that there are none. */
  readonly problems: string[] = []
  /** Where elements lie, by selector: nothing is laid out here. */
  readonly layout = new Map<string, Rect>()
  private readonly kept = new Map<string, string>()
  private readonly screen = document.body.appendChild(document.createElement('div'))
  private readonly home: string
  private readonly answersToLose: string[] = []
  private readonly line = {
    isOnline: () => this.system.online,
    losesAnswer: (data: unknown) => {
      const at = this.answersToLose.indexOf((data as { action?: string }).action ?? '')
      return at >= 0 && this.answersToLose.splice(at, 1).length > 0
    },
  }
  private running: RunningApp | null = null

  constructor(private readonly options: PhoneOptions) {
    const { theme = 'light', fontSizeScaleFactor = 1, home = 'pages/home/index' } = options
    this.home = home
    this.system = new PhoneSystem({ theme, fontSizeScaleFactor, width: 375, height: 812 })
    const note = (error: unknown) => void this.problems.push(String(error))
    addGlobalErrorListener(note)
    addGlobalWarningListener(note)
  }

  /** Starts the app: by a printed code (its scene), at a page, or plainly. */
  openApp({ scene, path = this.home, query = {} }: { scene?: string; path?: string; query?: Query } = {}): void {
    this.closeApp()
    this.running = new RunningApp(
      {
        build: this.options.build,
        screen: this.screen,
        wx: this.wx(),
        console: this.console(),
        clockOffsetMs: this.options.clockOffsetMs ?? 0,
      },
      scene === undefined ? { path, query, scene: 1001 } : this.codeEntry(scene),
    )
  }

  /** Scans a printed code while the app is open. */
  scan(scene: string): void {
    this.app.hide()
    this.app.show(this.codeEntry(scene))
  }

  /** Leaves the app for another one and comes back. */
  leaveAndComeBack(): void {
    this.app.hide()
    this.app.show(null)
  }

  /** Leaves the app and ends it, as WeChat does with one that was long in the background. */
  closeApp(): void {
    this.running?.hide()
    this.running?.close()
    this.running = null
  }

  currentPage(): string {
    return this.app.pages.top.path
  }

  /** The next call of this action is carried out, but its answer never arrives. */
  loseAnswerOf(action: string): void {
    this.answersToLose.push(action)
  }

  /** How many pages are open, one on the other. */
  get depth(): number {
    return this.app.pages.instances.length
  }

  /** What the app's script gave to `App()`. */
  get appInstance(): Readonly<Record<string, unknown>> {
    return this.app.app
  }

  back(): void {
    this.app.pages.navigateBack(1)
  }

  /** Everything the page in front says, in one line. */
  text(): string {
    return textOf(this.root).replace(/\s+/g, ' ')
  }

  /** Waits until the page in front says `text`. */
  async see(text: string): Promise<void> {
    await until(
      () => this.text().includes(text),
      () => `"${text}" did not appear on ${this.currentPage()}, which says: ${this.text()}`,
    )
  }

  /** Waits until the page in front no longer says `text`. */
  async seeNoMore(text: string): Promise<void> {
    await until(
      () => !this.text().includes(text),
      () => `"${text}" stayed on ${this.currentPage()}`,
    )
  }

  /** Waits until nothing on the page has this id or text any more. */
  async gone(idOrText: string): Promise<void> {
    await until(
      () => !this.has(idOrText),
      () => `"${idOrText}" stayed on ${this.currentPage()}`,
    )
  }

  async onPage(path: string): Promise<void> {
    await until(
      () => this.currentPage() === path,
      () => `${path} was not opened; in front is ${this.currentPage()}, which says: ${this.text()}`,
    )
  }

  /** Waits for an element by id or text and taps it. Fails when it is disabled, or nothing on the page listens. */
  async tap(idOrText: string, at: Touch = { x: 0, y: 0 }): Promise<void> {
    const element = await this.element(idOrText)
    const control = closest(element, each => ['button', 'switch', 'checkbox', 'radio'].includes(tagOf(each)))
    if (control && isDisabled(control)) throw new Error(`"${idOrText}" is disabled`)
    const heard = this.listening(() => {
      send(element, 'tap', at, { bubbles: true })
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
    const element = await this.element(id)
    const field = /^(input|textarea)$/.test(tagOf(element)) ? element : null
    if (!field) throw new Error(`#${id} is no input but <${tagOf(element)}>`)
    if (isDisabled(field)) throw new Error(`#${id} is disabled`)
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
  async valueOf(id: string): Promise<string> {
    return String(attributeOf(await this.element(id), 'value') ?? '')
  }

  has(idOrText: string): boolean {
    return findElement(this.root, idOrText) !== null
  }

  private element(idOrText: string): Promise<Element> {
    return until(
      () => findElement(this.root, idOrText),
      () => `"${idOrText}" is not on ${this.currentPage()}, which says: ${this.text()}`,
    )
  }

  /** Whether an event handler of the app was called while `act` ran. */
  private listening(act: () => void): boolean {
    const before = this.app.handledEvents
    act()
    return this.app.handledEvents > before
  }

  private get root(): Element {
    return this.app.pages.top.component
  }

  private get app(): RunningApp {
    if (!this.running) throw new Error('The app is not open')
    return this.running
  }

  private wx(): object {
    return {
      ...storageOf(this.kept),
      ...this.system.functions(),
      ...this.person.functions(),
      cloud: cloudOf(this.options.cloud, this.line, this.calls),
      createSelectorQuery: () => selectorQuery(this.layout),
    }
  }

  private console(): Console {
    const error = (...words: unknown[]) => void this.problems.push(words.map(String).join(' '))
    return { ...console, error, warn: () => undefined, log: () => undefined, info: () => undefined }
  }

  private codeEntry(scene: string): EntryOptions {
    return { path: this.home, query: { scene: encodeURIComponent(scene) }, scene: 1047 }
  }
}
