import { join } from 'node:path'
import type { BoundAction } from '@shared/kernel/contract'
import cloudbaserc from '../../cloudbaserc.json'
import type { CreateContext } from '../../cloudfunctions/platform/context'
import { createFunction, type Handlers, type Main } from '../../cloudfunctions/platform/create-function'
import { contracts } from '../../scripts/docs/api-document'

type BoundTable = Readonly<Record<string, BoundAction>>

/** Functions that another server calls over HTTP; they take no actions. */
const calledByServers = ['safety']

/** A function that clients call: all of cloudbaserc.json but those of a timer, so that no new one is forgotten. */
interface ClientFunction {
  readonly name: string
  readonly actions: BoundTable
}

const deployed = cloudbaserc.functions
  .filter(each => !('triggers' in each) && !calledByServers.includes(each.name))
  .map(each => each.name)
const contractOf = (name: string) => contracts.find(table => Object.values(table)[0]?.fn === name)

/** Functions that clients could call without anybody having written what may be said to them. */
export const withoutContract: readonly string[] = deployed.filter(name => !contractOf(name))

const clientFunctions: readonly ClientFunction[] = deployed.flatMap(name => {
  const actions = contractOf(name)
  return actions ? [{ name, actions }] : []
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
