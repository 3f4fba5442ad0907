import { type ContractCase, contract, type Need } from './contract'
import { refused, same } from './same'
import type { Collection, World } from './world'

export type Doc = { [field: string]: unknown }

/** Ids of a query's answer, in its order. */
export const idsOf = async (query: { get(): Promise<{ data: unknown[] }> }): Promise<unknown[]> =>
  (await query.get()).data.map(doc => (doc as { _id: unknown })._id)

/** The document of an id, undefined when there is none. */
export const read = async (collection: Collection, id: string): Promise<Doc | undefined> =>
  (await collection.doc(id).get()).data[0] as Doc | undefined

/** Documents by the letters of the alphabet as ids, e.g. `{ a: { n: 1 } }`. */
export type Shelf = { readonly [id: string]: Doc }

const docsOf = (shelf: Shelf) => Object.entries(shelf).map(([_id, doc]) => ({ _id, ...doc }))

export const fill = async (collection: Collection, shelf: Shelf): Promise<void> => {
  await collection.add(docsOf(shelf))
}

/** A filter and the ids of a shelf that it finds, given as text: `'a c'`. */
export const finds =
  (shelf: Shelf) =>
  (
    name: string,
    confirms: string,
    where: (world: World) => object,
    ids: string,
    needs: readonly Need[] = [],
  ): ContractCase =>
    contract(
      name,
      confirms,
      async world => {
        await fill(world.notes, shelf)
        same((await idsOf(world.notes.where(where(world)))).sort(), ids.split(' ').filter(Boolean), 'ids found')
      },
      needs,
    )

/** A filter that is refused. */
export const refusesFilter = (
  name: string,
  confirms: string,
  where: (world: World) => object,
  code: string,
  needs: readonly Need[] = [],
): ContractCase =>
  contract(
    name,
    confirms,
    async world => {
      await world.notes.add({ n: 1 })
      await refused(world.notes.where(where(world)).get(), code)
    },
    needs,
  )

/** What an update makes of one document; `updated` is 1 when they differ. */
export const changes = (
  name: string,
  confirms: string,
  before: Doc,
  update: (world: World) => object,
  after: Doc,
): ContractCase =>
  contract(name, confirms, async world => {
    await world.notes.add({ _id: 'one', ...before })
    const { updated } = await world.notes.doc('one').update(update(world))
    same(await read(world.notes, 'one'), { _id: 'one', ...after }, 'document')
    same(updated, JSON.stringify(before) === JSON.stringify(after) ? 0 : 1, 'updated')
  })

/** An update that is refused and leaves the document as it was. */
export const refusesUpdate = (
  name: string,
  confirms: string,
  before: Doc,
  update: (world: World) => object,
  code: string,
): ContractCase =>
  contract(name, confirms, async world => {
    await world.notes.add({ _id: 'one', ...before })
    await refused(world.notes.doc('one').update(update(world)), code)
    same(await read(world.notes, 'one'), { _id: 'one', ...before }, 'document')
  })
