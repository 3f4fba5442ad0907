import { posix } from 'node:path'
import type { CodeSpace } from 'glass-easel-miniprogram-adapter'
import type { WeappBuild } from './weapp-build'

type ComponentEnv = Parameters<Parameters<CodeSpace['componentEnv']>[1]>[0]

/** What the scripts of a mini-program find around them, by name. */
export type ScriptGlobals = Readonly<Record<string, unknown>>

type Handlers = { eh?: (...event: unknown[]) => unknown }

/** Names that a browser has and WeChat has not: undefined inside the mini-program, so that code cannot lean on them. */
const absentInWeChat = [
  'window',
  'document',
  'navigator',
  'location',
  'localStorage',
  'sessionStorage',
  'fetch',
  'XMLHttpRequest',
  'crypto',
  'Image',
  'Blob',
  'File',
  'FileReader',
  'FormData',
  'URL',
  'URLSearchParams',
  'TextEncoder',
  'TextDecoder',
  'AbortController',
  'structuredClone',
  'history',
  'self',
  'process',
  'Buffer',
]

/** Runs the scripts of a build, each once for one device, as WeChat's module system does. */
export class ScriptLoader {
  private readonly loaded = new Map<string, { exports: unknown }>()

  /** How many events of templates reached a script. */
  handledEvents = 0

  private registering: ComponentEnv | null = null
  private readonly globals: ScriptGlobals

  constructor(
    private readonly build: WeappBuild,
    private readonly space: CodeSpace,
    globals: ScriptGlobals,
  ) {
    // A page may be registered by a chunk that was read long before, so these ask at the call which page it is.
    this.globals = {
      ...globals,
      Page: (page: Handlers) => this.env.Page(this.counted(page) as never),
      Component: (component: { methods?: Handlers }) =>
        this.env.Component({ ...component, methods: this.counted(component.methods ?? {}) } as never),
      Behavior: (behavior: never) => this.env.Behavior(behavior),
    }
  }

  /** Runs a page's or component's script, which registers itself under its path. */
  register(path: string): void {
    if (this.loaded.has(path)) return
    this.space.componentEnv(path, env => {
      this.registering = env
      this.run(path)
      this.registering = null
    })
  }

  private get env(): ComponentEnv {
    if (!this.registering) throw new Error('A page or component was registered outside its own script')
    return this.registering
  }

  /** Taro lets every event of a template call one method, `eh`. */
  private counted<H extends Handlers>(handlers: H): H {
    const { eh } = handlers
    if (!eh) return handlers
    const count = () => {
      this.handledEvents += 1
    }
    return {
      ...handlers,
      eh(this: unknown, ...event: unknown[]) {
        count()
        return eh.apply(this, event)
      },
    }
  }

  run(path: string): unknown {
    const known = this.loaded.get(path)
    if (known) return known.exports
    const source = this.build.script(path)
    if (source === undefined) throw new Error(`module '${path}.js' is not defined`)
    const module = { exports: {} as unknown }
    this.loaded.set(path, module)
    const require = (request: string) => this.run(posix.join(posix.dirname(path), request.replace(/\.js$/, '')))
    const scope = { ...this.globals, module, exports: module.exports, require }
    const names = [...Object.keys(scope), ...absentInWeChat]
    new Function(...names, `${source}\n//# sourceURL=weapp/${path}.js`)(...Object.values(scope))
    return module.exports
  }
}
