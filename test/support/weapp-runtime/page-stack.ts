import { CurrentWindowBackendContext, type GeneralBackendElement, type GeneralComponent } from 'glass-easel'
import type { CodeSpace, MiniProgramEnv } from 'glass-easel-miniprogram-adapter'
import type { ScriptLoader } from './script-loader'

/** The object on which a mini-program finds its page: what `Page()` was given, plus `setData` and the route. */
export interface PageInstance {
  route: string
  options: Query
  [name: string]: unknown
}

export type Query = Readonly<Record<string, string>>

export interface OpenPage {
  readonly path: string
  readonly instance: PageInstance
  readonly component: GeneralComponent
  /** The element in which this page is drawn. */
  readonly element: HTMLElement
  close(): void
}

/** WeChat refuses an eleventh page. */
const deepest = 10

/** The pages of one running mini-program, with WeChat's rules of navigation and the order of its lifecycle calls. */
export class PageStack {
  private readonly open: OpenPage[] = []
  private readonly backend

  constructor(
    env: MiniProgramEnv,
    private readonly space: CodeSpace,
    private readonly scripts: ScriptLoader,
    private readonly pages: readonly string[],
    private readonly screen: HTMLElement,
  ) {
    this.backend = env.associateBackend(new CurrentWindowBackendContext())
  }

  get top(): OpenPage {
    const top = this.open.at(-1)
    if (!top) throw new Error('No page is open')
    return top
  }

  get instances(): PageInstance[] {
    return this.open.map(page => page.instance)
  }

  navigateTo(url: string): void {
    if (this.open.length >= deepest) throw new Error(`webview count limit exceed (${deepest})`)
    const target = this.resolve(url)
    tell(this.top, 'onHide')
    this.push(target)
  }

  redirectTo(url: string): void {
    const target = this.resolve(url)
    this.pop()
    this.push(target)
  }

  reLaunch(url: string): void {
    const target = this.resolve(url)
    while (this.open.length > 0) this.pop()
    this.push(target)
  }

  navigateBack(delta: number): void {
    if (this.open.length < 2) throw new Error('cannot navigate back at first page')
    for (let left = Math.min(delta, this.open.length - 1); left > 0; left -= 1) this.pop()
    tell(this.top, 'onShow')
  }

  hide(): void {
    tell(this.top, 'onHide')
  }

  show(): void {
    tell(this.top, 'onShow')
  }

  closeAll(): void {
    while (this.open.length > 0) this.pop()
  }

  private resolve(url: string): { path: string; query: Query } {
    const base = `https://mini/${this.open.at(-1)?.path ?? ''}`
    const { pathname } = new URL(url.split('?')[0] ?? '', base)
    const path = pathname.slice(1)
    if (!this.pages.includes(path)) throw new Error(`page "${path}" is not found`)
    return { path, query: queryOf(url) }
  }

  private push({ path, query }: { path: string; query: Query }): void {
    this.scripts.register(path)
    const element = this.screen.ownerDocument.createElement('div')
    const placeholder = this.screen.ownerDocument.createElement('div')
    this.screen.append(element)
    element.append(placeholder)
    const root = this.backend.createRoot('body', this.space, path)
    const component = root.getComponent()
    const instance = component.getMethodCaller() as unknown as PageInstance
    Object.assign(instance, { route: path, __route__: path, options: query })
    const page = {
      path,
      instance,
      component,
      element,
      close: () => {
        root.release()
        element.remove()
      },
    }
    this.open.push(page)
    root.attach(element as unknown as GeneralBackendElement, placeholder as unknown as GeneralBackendElement)
    tell(page, 'onLoad', query)
    tell(page, 'onShow')
    tell(page, 'onReady')
  }

  private pop(): void {
    const page = this.open.pop()
    if (!page) return
    tell(page, 'onUnload')
    page.close()
  }
}

function tell({ instance }: OpenPage, lifecycle: string, argument?: unknown): void {
  const method = instance[lifecycle]
  if (typeof method === 'function') method.call(instance, argument)
}

/** WeChat hands a page its query as it was written, undecoded. */
function queryOf(url: string): Query {
  const search = url.split('?')[1]?.split('#')[0] ?? ''
  return Object.fromEntries(
    search
      .split('&')
      .filter(Boolean)
      .map(pair => [pair.split('=')[0] ?? '', pair.split('=').slice(1).join('=')]),
  )
}
