import { MiniProgramEnv } from 'glass-easel-miniprogram-adapter'
import { defineNativeTags } from './native-tags'
import { PageStack, type Query } from './page-stack'
import { type ScriptGlobals, ScriptLoader } from './script-loader'
import { Timers } from './timers'
import type { WeappBuild } from './weapp-build'
import { wxFunction } from './wx/answer'

interface AppOptions {
  onLaunch?(options: EntryOptions): void
  onShow?(options: EntryOptions): void
  onHide?(): void
  readonly [name: string]: unknown
}

/** How WeChat says the app was opened; 1047 is a scanned mini-program code, 1001 the list of recent ones. */
export interface EntryOptions {
  readonly path: string
  readonly query: Query
  readonly scene: number
}

export interface AppHost {
  readonly build: WeappBuild
  readonly screen: HTMLElement
  /** `wx` without what only a running app can answer (pages, entry). */
  readonly wx: object
  readonly console: Console
  readonly clockOffsetMs: number
}

/** One run of the mini-program, from launch until it is closed, with its own script state. */
export class RunningApp {
  readonly pages: PageStack
  readonly app: AppOptions
  private readonly scripts: ScriptLoader
  private readonly timers: Timers
  private entry: EntryOptions

  constructor(
    host: AppHost,
    private readonly launch: EntryOptions,
  ) {
    this.entry = launch
    this.timers = new Timers(host.clockOffsetMs)
    const env = new MiniProgramEnv()
    const space = env.createCodeSpace('', true)
    defineNativeTags(space, host.build)
    for (const [path, template] of host.build.templates) space.addCompiledTemplate(path, template)
    for (const [path, config] of host.build.json) {
      if (host.build.templates.has(path)) space.addComponentStaticConfig(path, config)
    }

    let app: AppOptions = {}
    const globals: ScriptGlobals = {
      ...this.timers.globals,
      console: host.console,
      wx: { ...host.wx, ...this.navigation() },
      App: (options: AppOptions) => {
        app = options
      },
      getApp: () => app,
      getCurrentPages: () => this.pages.instances,
    }
    this.scripts = new ScriptLoader(host.build, space, globals)
    this.pages = new PageStack(env, space, this.scripts, host.build.pages, host.screen)
    this.scripts.run('app')
    this.app = app
    for (const path of ['comp', 'custom-wrapper']) if (host.build.script(path)) this.scripts.register(path)

    this.app.onLaunch?.(launch)
    this.app.onShow?.(launch)
    this.pages.reLaunch(urlOf(launch))
  }

  /** The person leaves to another app. */
  hide(): void {
    this.pages.hide()
    this.app.onHide?.()
  }

  /** The person comes back, with another code or (null) without one. */
  show(entry: EntryOptions | null): void {
    if (entry) this.entry = entry
    this.app.onShow?.(this.entry)
    // Opened for a page, WeChat relaunches there; merely brought to the front, it shows what was open.
    if (entry) this.pages.reLaunch(urlOf(entry))
    else this.pages.show()
  }

  /** How many events of templates reached a script so far. */
  get handledEvents(): number {
    return this.scripts.handledEvents
  }

  close(): void {
    this.pages.closeAll()
    this.timers.stopAll()
  }

  private navigation() {
    const go = (name: string, work: (options: { url: string; delta?: number }) => void) =>
      wxFunction<{ url: string; delta?: number }>(name, options => {
        work(options)
        return {}
      })
    return {
      navigateTo: go('navigateTo', ({ url }) => this.pages.navigateTo(url)),
      redirectTo: go('redirectTo', ({ url }) => this.pages.redirectTo(url)),
      reLaunch: go('reLaunch', ({ url }) => this.pages.reLaunch(url)),
      navigateBack: go('navigateBack', ({ delta = 1 }) => this.pages.navigateBack(delta)),
      switchTab: go('switchTab', () => {
        throw new Error('can not switch to no-tabBar page')
      }),
      getLaunchOptionsSync: () => this.launch,
      getEnterOptionsSync: () => this.entry,
    }
  }
}

const urlOf = ({ path, query }: EntryOptions): string =>
  `/${path}?${Object.entries(query)
    .map(([key, value]) => `${key}=${value}`)
    .join('&')}`
