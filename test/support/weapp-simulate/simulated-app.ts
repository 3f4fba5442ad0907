import { join } from 'node:path'
import { until } from '../weapp-runtime/until'
import { cloudOf, type WxCloud } from '../weapp-runtime/wx/cloud'
import { PhonePerson } from '../weapp-runtime/wx/person'
import { selectorQuery } from '../weapp-runtime/wx/selector-query'
import { storageOf } from '../weapp-runtime/wx/storage'
import { PhoneSystem } from '../weapp-runtime/wx/system'
import { load, render, type SimulatedComponent } from './simulate'

interface PageConfig {
  readonly data?: object
  readonly options?: object
  readonly [name: string]: unknown
}

interface Globals {
  wx?: object
  App?: (app: { onLaunch?(options: object): void; onShow?(options: object): void }) => void
  Page?: (page: PageConfig) => void
  Component?: (component: object) => void
  getApp?: () => object
  getCurrentPages?: () => object[]
}

const globals = globalThis as Globals

/** A weapp build of which miniprogram-simulate, Tencent's own test tool, renders one page or component at a time. */
export class SimulatedApp {
  readonly person = new PhonePerson()
  readonly calls: { name: string; data: unknown }[] = []
  private readonly pages: object[] = []
  private readonly loaded = new Map<string, string>()
  private route = ''

  constructor(
    private readonly dir: string,
    cloud: WxCloud,
  ) {
    const system = new PhoneSystem({ theme: 'light', fontSizeScaleFactor: 1, width: 375, height: 812 })
    const launch = { path: 'pages/home/index', query: {}, scene: 1001 }
    let app = {}
    globals.wx = Object.assign(globals.wx ?? {}, {
      ...storageOf(new Map()),
      ...system.functions(),
      ...this.person.functions(),
      getLaunchOptionsSync: () => launch,
      getEnterOptionsSync: () => launch,
      cloud: cloudOf(cloud, { isOnline: () => true, losesAnswer: () => false }, this.calls),
      createSelectorQuery: () => selectorQuery(new Map()),
    })
    globals.getApp = () => app
    globals.getCurrentPages = () => this.pages
    globals.Page = page => this.registerPage(page)
    globals.App = registered => {
      app = registered
      registered.onLaunch?.(launch)
      registered.onShow?.(launch)
    }
    require(join(dir, 'app.js'))
  }

  /** Renders a page and waits until it says something. */
  async openPage(route: string): Promise<SimulatedComponent> {
    this.route = route
    const page = this.render(route)
    await until(
      () => page.dom.textContent,
      () => `${route} stayed empty`,
    )
    return page
  }

  /** Renders one component with properties, outside any page. */
  render(path: string, properties: object = {}): SimulatedComponent {
    const id = this.loaded.get(path) ?? load(join(this.dir, path), { rootPath: this.dir, compiler: 'official' })
    this.loaded.set(path, id)
    const component = render(id, properties)
    component.attach(document.body.appendChild(document.createElement('div')))
    return component
  }

  /** The tool knows components only: a page becomes one that runs the page's lifecycle. */
  private registerPage(page: PageConfig): void {
    const { pages, route } = this
    const call = (instance: object, name: string, argument?: unknown) => {
      const method = page[name]
      if (typeof method === 'function') method.call(instance, argument)
    }
    globals.Component?.({
      data: page.data,
      options: page.options,
      methods: Object.fromEntries(Object.entries(page).filter(([, value]) => typeof value === 'function')),
      lifetimes: {
        attached(this: { route?: string }) {
          this.route = route
          pages.push(this)
          call(this, 'onLoad', {})
          call(this, 'onShow')
        },
        ready(this: object) {
          call(this, 'onReady')
        },
        detached(this: object) {
          call(this, 'onUnload')
          pages.splice(pages.indexOf(this), 1)
        },
      },
    })
  }
}
