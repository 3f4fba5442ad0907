import { join } from 'node:path'
import type { BoundAction } from '@shared/kernel/contract'
import cloudbaserc from '../../cloudbaserc.json'
import type { CreateContext } from '../../cloudfunctions/platform/context'
import { createFunction, type Handlers, type Main } from '../../cloudfunctions/platform/create-function'
import { contracts } from '../../scripts/docs/api-document'

type BoundTable = Readonly<Record<string, BoundAction>>

/** A function that clients call: all of cloudbaserc.json but those of a timer, so that no new one is forgotten. */
interface ClientFunction {
  readonly name: string
  readonly actions: BoundTable
}

export const clientFunctions: readonly ClientFunction[] = cloudbaserc.functions
  .filter(each => !('triggers' in each))
  .map(({ name }) => {
    const actions = contracts.find(table => Object.values(table)[0]?.fn === name)
    if (!actions) throw new Error(`The function ${name} is missing in "contracts" of scripts/docs/api-document.ts.`)
    return { name, actions }
  })

export const everyAction: readonly BoundAction[] = clientFunctions.flatMap(each => Object.values(each.actions))

/** The entry points of all of them in this process, over the given services. */
export async function mainsOver(createContext: CreateContext): Promise<ReadonlyMap<string, Main>> {
  const loaded = clientFunctions.map(async ({ name, actions }): Promise<readonly [string, Main]> => {
    const file = join(__dirname, '../../cloudfunctions/functions', name, 'handlers')
    const [handlers] = Object.values((await import(file)) as Record<string, Handlers<BoundTable>>)
    if (!handlers) throw new Error(`functions/${name}/handlers.ts exports no handlers.`)
    return [name, createFunction(actions, handlers, createContext)]
  })
  return new Map(await Promise.all(loaded))
}
