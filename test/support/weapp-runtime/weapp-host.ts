import { addGlobalErrorListener, addGlobalWarningListener, type Element } from 'glass-easel'
import type { Query } from './page-stack'
import { type EntryOptions, RunningApp } from './running-app'
import type { WeappBuild } from './weapp-build'
import { type CallMade, cloudOf, type WxCloud } from './wx/cloud'
import { filesOf } from './wx/files'
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
  /** How long the person waits for something to appear, milliseconds. */
  readonly patienceMs?: number
  /** The page that printed codes open. */
  readonly home?: string
}

/**
 * A phone with WeChat's own component engine that runs a weapp build: its real templates and scripts, nothing of the source.
 * One phone is one person. Its storage outlives the app, as on a real one.
 */
export class WeappHost {
  readonly person = new PhonePerson()
  readonly system: PhoneSystem
  /** Calls of cloud functions made from this phone, in order. */
  readonly calls: CallMade[] = []
  /** Errors that the app logged or the engine reported; a journey asserts that there are none. */
  readonly problems: string[] = []
  /** Where elements lie, by selector: nothing is laid out here. */
  readonly layout = new Map<string, Rect>()
  private readonly kept = new Map<string, string>()
  private readonly files = filesOf()
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

  constructor(protected readonly options: PhoneOptions) {
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

  protected get root(): Element {
    return this.app.pages.top.component
  }

  protected get app(): RunningApp {
    if (!this.running) throw new Error('The app is not open')
    return this.running
  }

  private wx(): object {
    return {
      ...storageOf(this.kept),
      ...this.files,
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
