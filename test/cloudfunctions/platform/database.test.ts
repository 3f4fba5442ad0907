import { DuplicateKey } from '../../../cloudfunctions/platform/database-errors'
import { startTestCloud, type TestCloud } from '../../support/cloud'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await startTestCloud()
})
afterAll(() => cloud.stop())

const counters = () => cloud.services.db.collection('counters')
const value = async (id: string) => (await counters().get(id))?.value

describe('the typed database', () => {
  it('replaces a nested field whole, also where it was null', async () => {
    const people = cloud.services.db.collection('people')
    await people.update({ _id: 'resident-zhang' }, { leaves: [{ from: '2026-01-01', to: '2026-01-02', reason: 'x' }] })
    await people.update({ _id: 'resident-zhang' }, { leaves: [] })
    expect((await people.get('resident-zhang'))?.leaves).toEqual([])
  })

  it('answers null for what is not there, inside and outside a transaction', async () => {
    expect(await counters().get('nothing')).toBeNull()
    expect(await cloud.services.db.transaction(tx => tx.get('counters', 'nothing'))).toBeNull()
  })

  it('says when a key exists', async () => {
    await counters().insert({ _id: 'twice', value: 1 })
    await expect(counters().insert({ _id: 'twice', value: 2 })).rejects.toThrow(DuplicateKey)
    const inside = cloud.services.db.transaction(tx => tx.create('counters', { _id: 'twice', value: 3 }))
    await expect(inside).rejects.toThrow(DuplicateKey)
    expect(await value('twice')).toBe(1)
  })

  it('changes one document atomically and answers it as it is then', async () => {
    await counters().insert({ _id: 'up', value: 1 })
    const inc = { value: cloud.services.db.command.inc(1) }
    const answers = await Promise.all(Array.from({ length: 10 }, () => counters().updateAndReturn({ _id: 'up' }, inc)))
    expect(answers.map(each => each?.value).sort((a, b) => Number(a) - Number(b))).toEqual([
      2, 3, 4, 5, 6, 7, 8, 9, 10, 11,
    ])
    expect(await counters().updateAndReturn({ _id: 'nothing' }, inc)).toBeNull()
  })
})

describe('a transaction', () => {
  it('keeps nothing when its work fails', async () => {
    const failing = cloud.services.db.transaction(async tx => {
      await tx.put('counters', { _id: 'half', value: 1 })
      throw new Error('between two steps')
    })
    await expect(failing).rejects.toThrow('between two steps')
    expect(await value('half')).toBeUndefined()
  })

  it('runs again after a conflict, so that no change is lost', async () => {
    await counters().insert({ _id: 'shared', value: 0 })
    const addOne = () =>
      cloud.services.db.transaction(async tx => {
        const current = await tx.get('counters', 'shared')
        await tx.put('counters', { _id: 'shared', value: (current?.value ?? 0) + 1 })
      })
    await Promise.all(Array.from({ length: 4 }, addOne))
    expect(await value('shared')).toBe(4)
  })

  it('asks to try again when conflicts do not end', async () => {
    await counters().insert({ _id: 'contested', value: 0 })
    let runs = 0
    const disturbed = cloud.services.db.transaction(async tx => {
      runs += 1
      const current = await tx.get('counters', 'contested')
      await counters().update({ _id: 'contested' }, { value: 100 + runs })
      await tx.put('counters', { _id: 'contested', value: (current?.value ?? 0) + 1 })
    })
    await expect(disturbed).rejects.toThrow('BUSY_TRY_AGAIN')
    expect(runs).toBe(5)
    expect(await value('contested')).toBe(105)
  })

  it('offers no query', () => {
    return cloud.services.db.transaction(async tx => {
      expect(Object.keys(tx).sort()).toEqual(['create', 'get', 'put', 'remove'])
    })
  })
})
