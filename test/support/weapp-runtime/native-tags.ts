import type { template } from 'glass-easel'
import type { CodeSpace } from 'glass-easel-miniprogram-adapter'
import { TmplGroup } from 'glass-easel-template-compiler'
import { evaluate, type WeappBuild } from './weapp-build'

/** WeChat's own components (view, input, …) as plain containers that keep what the page binds to them. */
export function defineNativeTags(space: CodeSpace, build: WeappBuild): void {
  const components = space.getComponentSpace()
  const content = slotTemplate()
  for (const [tag, attributes] of build.nativeTags) {
    const properties = Object.fromEntries([...attributes].map(name => [camelCase(name), null]))
    const definition = components
      .define(tag)
      .options({ virtualHost: false })
      .property('nativeTag', { type: String, value: tag })
    for (const name of Object.keys(properties)) definition.property(name, null as never)
    components.setGlobalUsingComponent(
      tag,
      definition.template({ groupList: null, content } as never).registerComponent(),
    )
  }
}

function slotTemplate(): template.ComponentTemplate['content'] {
  const group = new TmplGroup()
  group.addTmpl('', '<slot/>')
  return evaluate<Record<string, template.ComponentTemplate['content']>>(group.getTmplGenObjectGroups())['']!
}

const camelCase = (name: string): string => name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
