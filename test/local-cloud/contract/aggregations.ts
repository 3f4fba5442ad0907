import { type ContractCase, contract, type Need } from './contract'
import { fill, type Shelf } from './documents'
import { refused, same } from './same'
import type { Collection, Command, World } from './world'

export const ACTION = 'database.aggregateDocuments'

export type Aggregation = ReturnType<Collection['aggregate']>
type Expressions = Command['aggregate']

/** What `end()` answers, which the SDK's types do not say. */
export const answerOf = async (aggregation: Aggregation): Promise<unknown[]> =>
  ((await aggregation.end()) as { data: unknown[] }).data

/** Documents that a pipeline makes of a shelf. */
export const makes = (
  name: string,
  confirms: string,
  shelf: Shelf,
  pipeline: (aggregation: Aggregation, world: World) => Aggregation,
  expected: readonly unknown[],
): ContractCase =>
  contract(name, `${ACTION} ${confirms}`, async world => {
    await fill(world.notes, shelf)
    same(await answerOf(pipeline(world.notes.aggregate(), world)), expected, 'documents')
  })

/** What an expression is for one document. Null stands for a missing field too. */
export const computes = (
  name: string,
  confirms: string,
  expression: ($: Expressions) => unknown,
  doc: Record<string, unknown>,
  expected: unknown,
): ContractCase =>
  contract(name, `${ACTION} ${confirms}`, async ({ notes, _ }) => {
    await notes.add(doc)
    const [answer] = await answerOf(notes.aggregate().project({ _id: 0, is: expression(_.aggregate) }))
    same((answer as { is?: unknown }).is ?? null, expected, 'value')
  })

/** A pipeline that is refused. */
export const refusesPipeline = (
  name: string,
  confirms: string,
  pipeline: (aggregation: Aggregation, world: World) => Aggregation,
  code: string,
  needs: readonly Need[] = [],
): ContractCase =>
  contract(
    name,
    `${ACTION} ${confirms} ${code}`,
    async world => {
      await world.notes.add({ n: 1, text: 'x' })
      await refused(pipeline(world.notes.aggregate(), world).end(), code)
    },
    needs,
  )
