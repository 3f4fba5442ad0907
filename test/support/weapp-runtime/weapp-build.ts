import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { template } from 'glass-easel'
import { TmplGroup } from 'glass-easel-template-compiler'

interface AppConfig {
  readonly pages: readonly string[]
  readonly subPackages?: readonly { readonly root: string; readonly pages: readonly string[] }[]
  readonly requiredPrivateInfos?: readonly string[]
}

/** A weapp build, read and compiled once. */
export interface WeappBuild {
  readonly config: AppConfig
  /** Paths of all pages, those of subpackages included. */
  readonly pages: readonly string[]
  /** Source of a script by its path without extension. */
  readonly script: (path: string) => string | undefined
  readonly json: ReadonlyMap<string, object>
  readonly templates: ReadonlyMap<string, template.ComponentTemplate>
  /** Native tags of the templates with the attributes they bind. */
  readonly nativeTags: ReadonlyMap<string, ReadonlySet<string>>
  /** What the template compiler objected to; empty in a healthy build. */
  readonly diagnostics: readonly string[]
}

export interface ReadOptions {
  /** Changes a template before it is compiled; for negative controls. */
  readonly changeTemplate?: (path: string, wxml: string) => string
}

/** Reads the build below `dir` and compiles its templates with WeChat's own compiler. */
export function readWeappBuild(dir: string, { changeTemplate = (_path, wxml) => wxml }: ReadOptions = {}): WeappBuild {
  const files = (readdirSync(dir, { recursive: true }) as string[]).map(file => file.replaceAll('\\', '/')).sort()
  const textOf = (file: string) => readFileSync(join(dir, file), 'utf8')
  const ending = (extension: string) =>
    files
      .filter(file => file.endsWith(extension))
      .map(file => [file.slice(0, -extension.length), textOf(file)] as const)

  const group = new TmplGroup()
  const diagnostics: string[] = []
  const wxml = ending('.wxml').map(([path, text]) => [path, changeTemplate(path, text)] as const)
  for (const [path, text] of ending('.wxs')) group.addScript(path, text)
  for (const [path, text] of wxml) {
    const found: readonly { message?: string }[] = group.addTmpl(path, text) ?? []
    diagnostics.push(...found.map(each => `${path}.wxml: ${each.message ?? JSON.stringify(each)}`))
  }
  const groupList = evaluate<Record<string, template.ComponentTemplate['content']>>(group.getTmplGenObjectGroups())

  const json = new Map(ending('.json').map(([path, text]) => [path, JSON.parse(text) as object]))
  const config = json.get('app') as AppConfig
  const scripts = new Map(ending('.js'))
  return {
    config,
    pages: [
      ...config.pages,
      ...(config.subPackages ?? []).flatMap(({ root, pages }) => pages.map(page => `${root}/${page}`)),
    ],
    script: path => scripts.get(path),
    json,
    templates: new Map(wxml.map(([path]) => [path, { groupList, content: groupList[path] } as never])),
    nativeTags: nativeTagsOf(wxml.map(([, text]) => text)),
    diagnostics,
  }
}

/** Templates structure the page, and the app's own components bring their own files: neither is a native tag. */
const notNative = new Set(['template', 'import', 'wxs', 'block', 'include', 'slot', 'comp', 'custom-wrapper'])

function nativeTagsOf(templates: readonly string[]): Map<string, Set<string>> {
  const tags = new Map<string, Set<string>>()
  for (const text of templates) {
    for (const [, tag = '', attributes = ''] of text.matchAll(
      /<([a-z][\w-]*)((?:\s+[^\s=/>]+(?:="[^"]*")?)*)\s*\/?>/g,
    )) {
      if (notNative.has(tag)) continue
      const known = tags.get(tag) ?? new Set<string>()
      for (const [, name = ''] of attributes.matchAll(/\s([^\s=/>]+)(?:="[^"]*")?/g)) {
        if (!/^(bind|catch|wx:|data-|id$|class$|style$|slot$)|:/.test(name)) known.add(name)
      }
      tags.set(tag, known)
    }
  }
  return tags
}

export const evaluate = <T>(expression: string): T => new Function(`return ${expression}`)() as T
