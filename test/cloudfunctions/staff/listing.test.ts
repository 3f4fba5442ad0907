import type { Grid } from '@shared/grids/grid'
import type { StaffMember } from '@shared/people/invitation'
import type { Person } from '@shared/people/person'
import { aRecruit } from '../../support/access-trials'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { codes } from '../../support/small-territory'

const reader = 'wx:reads-lists'
let cloud: TestCloud
beforeAll(async () => {
  cloud = await startTestCloud()
  await aRecruit(cloud, { _id: 'a-reader', roles: [{ role: 'admin', scope: codes.street }], identities: [reader] })
})
afterAll(() => cloud.stop())

interface Page {
  readonly people: readonly StaffMember[]
  readonly more: boolean
}
const page = (scope: string, after?: string) =>
  cloud.ask<Page>(reader, 'staff', 'list', { scope, ...(after ? { after } : {}) })

async function everybody(scope: string): Promise<readonly string[]> {
  const found: string[] = []
  for (;;) {
    const { people, more } = await page(scope, found.at(-1))
    found.push(...people.map(each => each.personId))
    if (!more) return found
    expect(people).toHaveLength(50)
  }
}

const many = async (count: number, more: (index: number) => Partial<Person>) => {
  for (let index = 0; index < count; index += 1) await aRecruit(cloud, more(index))
}

it('fills every page with those who work there, whoever else has a role or had one long ago', async () => {
  const scope = codes.gridC
  await many(60, index => ({ _id: `b-gone-${index}`, roles: [{ role: 'worker', scope }], leftAt: 1 }))
  await many(60, index => ({ _id: `b-lives-${index}`, roles: [{ role: 'resident', scope }] }))
  await many(70, index => ({ _id: `b-works-${index}`, roles: [{ role: 'worker', scope }] }))
  const found = await everybody(scope)
  expect(found.filter(each => each.startsWith('b-'))).toHaveLength(70)
  expect(found.filter(each => each.startsWith('b-works-'))).toHaveLength(70)
})

it('finds those of the last of thousands of grids, each once and in order', async () => {
  const { db } = cloud.services
  const model = (await db.collection('grids').find({ where: { code: codes.gridD }, limit: 1 }))[0] as Grid
  const codeOf = (index: number) => `${codes.willow}${String(100 + index).padStart(5, '0')}`
  const grids = Array.from({ length: 2300 }, (_, index) => ({
    ...model,
    _id: `${model.version}:${codeOf(index)}`,
    code: codeOf(index),
    path: [...model.path.slice(0, -1), codeOf(index)],
  }))
  for (let from = 0; from < grids.length; from += 500) {
    await db.collection('grids').insertMany(grids.slice(from, from + 500))
  }
  const at = (index: number) => ({ role: 'worker' as const, scope: codeOf(index) })
  await many(60, index => ({ _id: `c-${String(index).padStart(2, '0')}`, roles: [at(2299 - index * 38), at(index)] }))
  const found = (await everybody(codes.willow)).filter(each => each.startsWith('c-'))
  expect(found).toEqual(Array.from({ length: 60 }, (_, index) => `c-${String(index).padStart(2, '0')}`))
})
