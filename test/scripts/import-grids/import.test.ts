import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Case } from '@shared/cases/case'
import { ownerOf } from '@shared/grids/owner-of'
import type { InboxMessage } from '@shared/inbox/actions'
import type { Problem } from '@shared/problems/problem'
import { newPush } from '@shared/push/push'
import type { Database } from '../../../cloudfunctions/platform/database'
import { checkFeatures, type GridFeature } from '../../../scripts/import-grids/check-features'
import { finishReplacement } from '../../../scripts/import-grids/finish-replacement'
import { type OpenedCloud, openLocalCloud } from '../../../scripts/import-grids/local-cloud-of'
import { importOptions } from '../../../scripts/import-grids/options'
import { readFeatures, requireFields } from '../../../scripts/import-grids/read-features'
import { replaceTerritory } from '../../../scripts/import-grids/replace-territory'
import { Refusal } from '../../../scripts/say'
import { connectCloud } from '../../../scripts/territory/cloud-connection'
import { aCase } from '../../support/a-case'
import { people, territory } from '../../support/small-territory'

const square = (west: number, south: number, side = 0.01) => [
  [west, south],
  [west + side, south],
  [west + side, south + side],
  [west, south + side],
  [west, south],
]
const feature = (code: string, owner: string | null, ...rings: number[][][]) => ({
  type: 'Feature',
  properties: { code, name: `网格${code}`, owner },
  geometry: { type: 'Polygon', coordinates: rings },
})
const fields = { crs: 'gcj02', codeField: 'code', nameField: 'name', ownerField: 'owner' } as const

/** b overlaps a, c leaves a gap of a few metres to a, d lies in the hole of c. */
const dirty = [
  feature('a', '王芳', square(108, 33)),
  feature('b', '王芳', square(108.009, 33)),
  feature('c', null, square(108.00005, 32.94, 0.0599), square(108.02, 32.96, 0.01).reverse()),
  feature('d', null, square(108.02, 32.96, 0.01)),
]

let folder: string
let cloud: OpenedCloud
let db: Database
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gezi-import-'))
  cloud = await openLocalCloud(folder)
  db = connectCloud(cloud.envForSdk).db
})
afterAll(async () => {
  await cloud.close()
  rmSync(folder, { recursive: true })
})

const checkedGrids = (features: readonly ReturnType<typeof feature>[]): readonly GridFeature[] => {
  const checked = checkFeatures(features, fields)
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems))
  return checked.grids
}
const current = () => db.collection('settings').get('territory')

describe('an import', () => {
  it('replaces the territory: owners, stand-ins, one desk, every point one owner', async () => {
    const { grids } = await replaceTerritory(db, checkedGrids(dirty), '试点', 1000)
    expect(await current()).toMatchObject({
      name: '试点',
      fictional: false,
      topCode: 'all',
      version: grids[0]!.version,
    })

    const people = await db.collection('people').find({ where: { leftAt: null }, limit: 100 })
    const nameOf = (code: string) => {
      const owner = grids.find(grid => grid.code === code)!.team[0]!.personId
      return people.find(person => person._id === owner)?.name
    }
    expect(['a', 'b', 'c', 'd'].map(nameOf)).toEqual(['王芳', '王芳', '演示网格员 1号', '演示网格员 2号'])
    expect(people.find(person => person.name === '王芳')?.roles.map(role => role.scope)).toEqual(['a', 'b'])
    expect(people.every(person => person.demo)).toBe(true)

    expect(ownerOf([108.0095, 33.005], grids)?.code).toBe('a')
    expect(ownerOf([108.015, 33.005], grids)?.code).toBe('b')
    expect(ownerOf([108.025, 32.965], grids)?.code).toBe('d')
    expect(ownerOf([108.01, 32.95], grids)?.code).toBe('c')
  })

  it('leaves a desk that answers and codes that can be printed', async () => {
    const { version } = (await current())!
    const desk = await db.collection('orgUnits').get(`${version}:all`)
    expect(desk).toMatchObject({ holdsGrids: true, desk: { name: '演示值班台' } })
    expect(desk?.areas.map(area => area.code)).toEqual(['a', 'b', 'c', 'd'])
    expect(await db.collection('codes').count({ target: 'a', revokedAt: null })).toBe(1)
  })

  it('keeps revoked codes revoked, sends the stand-ins before home and leaves the old version readable', async () => {
    const { version: before } = (await current())!
    await db.collection('codes').update({ target: 'a' }, { revokedAt: 5 })
    await replaceTerritory(db, checkedGrids([feature('a', null, square(108, 33))]), '第二次', 2000)

    expect(await db.collection('codes').count({ target: 'a', revokedAt: null })).toBe(0)
    const there = await db.collection('people').find({ where: { leftAt: null }, limit: 100 })
    expect(there.map(person => person.name).sort()).toEqual(['演示值班员', '演示管理员', '演示网格员 1号'].sort())
    expect(await db.collection('grids').get(`${before}:b`)).not.toBeNull()
  })
})

describe('an import over the demo', () => {
  const demo = { ...territory, version: 'demo-1' }
  const of = (current: Case, version: string): Case => ({ ...current, territoryVersion: version })
  const removed = async () => ({
    cases: await db.collection('cases').count({ territoryVersion: 'demo-1' }),
    links: await db.collection('caseLinks').count({ _id: 'demo-case-2' }),
    messages: await db.collection('inbox').count({ caseId: db.command.in(['demo-case-1', 'demo-problem']) }),
    pushes: await db.collection('pushes').count({ caseId: db.command.in(['demo-case-1', 'demo-problem']) }),
    follows: await db.collection('caseFollows').count({ caseId: 'demo-case-1' }),
    problems: await db.collection('problems').count({ _id: 'demo-problem' }),
  })
  const none = { cases: 0, links: 0, messages: 0, pushes: 0, follows: 0, problems: 0 }

  beforeEach(async () => {
    const filled = ['cases', 'caseLinks', 'caseFollows', 'problems', 'inbox', 'pushes', 'people'] as const
    for (const name of filled) {
      await db.collection(name).remove({ _id: db.command.neq('') })
    }
    await db.collection('settings').remove({ _id: 'territory' })
    await db.collection('settings').insert(demo)
    await db.collection('people').insertMany(people)
    const story = [1, 2].map(n => ({ ...aCase(), _id: `demo-case-${n}`, caseNo: `QH-${n}` }))
    const real = { ...aCase(), _id: 'real-case', caseNo: 'GZ-1' }
    await db.collection('cases').insertMany([...story.map(each => of(each, 'demo-1')), of(real, 'import-real')])
    await db.collection('caseLinks').insert({ _id: 'demo-case-2', ownerTag: 't', sealed: 's', createdAt: 1 })
    const about = ['demo-case-1', 'demo-problem', 'real-case', 'real-problem']
    await db.collection('inbox').insertMany(about.map(messageAbout))
    await db.collection('pushes').insertMany(about.map(id => newPush(messageAbout(id), [], 1, null)))
    await db
      .collection('caseFollows')
      .insertMany(
        ['demo-case-1', 'real-case'].map(caseId => ({ _id: `${caseId}:t`, caseId, ownerTag: 't', joinedAt: 1 })),
      )
    await db
      .collection('problems')
      .insertMany([problemOf('demo-problem', ['demo-case-2', 'demo-case-1']), problemOf('real-problem', ['real-case'])])
  })
  const problemOf = (_id: string, caseIds: readonly string[]): Problem => ({
    _id,
    revision: 1,
    title: '路灯',
    orgCode: 'c',
    orgPath: ['c'],
    deskName: '工作站',
    status: 'open',
    caseIds,
    submittedTo: null,
    reply: null,
    changedAt: 1,
    steps: [],
    work: [],
  })
  const messageAbout = (caseId: string): InboxMessage => ({
    _id: `about-${caseId}`,
    personId: 'worker-wang',
    kind: 'caseAssigned',
    caseId,
    title: '楼道灯坏了',
    actorName: '',
    at: 1,
    readAt: null,
    pushAt: null,
  })
  const grids = () => checkedGrids([feature('a', null, square(108, 33))])

  it('takes its cases with it, keeps cases of a real territory, and numbers anew', async () => {
    expect((await replaceTerritory(db, grids(), '试点', 3000)).casesRemoved).toBe(2)
    expect(await removed()).toEqual(none)
    expect(await db.collection('cases').count({ _id: 'real-case' })).toBe(1)
    expect(await db.collection('inbox').count({})).toBe(2)
    expect(await db.collection('pushes').count({})).toBe(2)
    expect(await db.collection('caseFollows').count({ caseId: 'real-case' })).toBe(1)
    expect(await db.collection('problems').count({ _id: 'real-problem' })).toBe(1)
    expect(await current()).toMatchObject({ casePrefix: 'GZ', replaced: null })
    expect(await db.collection('people').count({ _id: 'worker-wang', leftAt: null })).toBe(0)
  })

  it('keeps the cases when the territory before was real', async () => {
    await db.collection('settings').update({ _id: 'territory' }, { fictional: false })
    expect((await replaceTerritory(db, grids(), '试点', 4000)).casesRemoved).toBe(0)
    expect(await removed()).toEqual({ cases: 2, links: 1, messages: 2, pushes: 2, follows: 1, problems: 1 })
    expect(await current()).toMatchObject({ casePrefix: 'QH' })
  })

  it('changes nothing when it fails before the new territory is in force', async () => {
    const broken: Database = { ...db, command: db.command, transaction: () => Promise.reject(new Error('power cut')) }
    await expect(replaceTerritory(broken, grids(), '试点', 5000)).rejects.toThrow('power cut')
    expect(await current()).toEqual(demo)
    expect(await removed()).toEqual({ cases: 2, links: 1, messages: 2, pushes: 2, follows: 1, problems: 1 })
  })

  it('is finished by the next start when it fails afterwards', async () => {
    const collection: Database['collection'] = name => {
      const whole = db.collection(name)
      return name === 'cases' ? { ...whole, remove: () => Promise.reject(new Error('power cut')) } : whole
    }
    const broken: Database = { ...db, command: db.command, collection }
    await expect(replaceTerritory(broken, grids(), '试点', 6000)).rejects.toThrow('power cut')
    expect(await current()).toMatchObject({ name: '试点', replaced: { version: 'demo-1' } })

    expect(await finishReplacement(db, 7000)).toBe(2)
    expect(await removed()).toEqual(none)
    expect(await finishReplacement(db, 8000)).toBe(0)
    const there = await db.collection('people').find({ where: { leftAt: null }, limit: 100 })
    const staff = there.filter(person => person.roles.length > 0).map(person => person.name)
    expect(new Set(staff)).toEqual(new Set(['演示管理员', '演示值班员', '演示网格员 1号']))
  })
})

describe('the command', () => {
  const file = (content: string | Buffer) => {
    const path = join(folder, 'file.geojson')
    writeFileSync(path, content)
    return path
  }

  it('refuses data that another program uses', async () => {
    await expect(openLocalCloud(folder)).rejects.toThrow(/cannot be opened/)
  })

  it.each([
    ['not JSON', 'code,name', /not JSON/],
    ['not GeoJSON', '{"a":1}', /not a GeoJSON FeatureCollection/],
    ['empty', '{"type":"FeatureCollection","features":[]}', /no features/],
  ])('refuses a file that is %s', (_what, content, reason) => {
    expect(() => readFeatures(file(content))).toThrow(reason)
  })

  it('reads a byte order mark, and the encoding of older Chinese programs', () => {
    const json = JSON.stringify({ type: 'FeatureCollection', features: [feature('a', null, square(108, 33))] })
    expect(readFeatures(file(`\ufeff${json}`))).toHaveLength(1)
    const inGbk = Buffer.concat(
      json
        .split('网格')
        .flatMap((part, i) => (i ? [Buffer.from([0xcd, 0xf8, 0xb8, 0xf1]), Buffer.from(part)] : [Buffer.from(part)])),
    )
    expect(readFeatures(file(inGbk))[0]?.properties.name).toBe('网格a')
  })

  it('names the fields there are when one is misspelt', () => {
    const features = dirty.map(each => ({ properties: each.properties, geometry: each.geometry }))
    expect(() => requireFields(features, { ...fields, nameField: 'NAME' })).toThrow(
      'No feature has "NAME". Their fields are: code, name, owner.',
    )
  })

  it.each([
    ['no file', ['--crs', 'wgs84', '--code', 'a', '--name', 'b']],
    ['two files', ['x', 'y', '--crs', 'wgs84', '--code', 'a', '--name', 'b']],
    ['no coordinate system', ['x', '--code', 'a', '--name', 'b']],
    ['an unknown one', ['x', '--crs', 'bd09', '--code', 'a', '--name', 'b']],
    ['an unknown option', ['x', '--crs', 'wgs84', '--code', 'a', '--name', 'b', '--force']],
    ['an option without its value', ['x', '--crs', 'wgs84', '--code', 'a', '--name']],
  ])('refuses %s', (_what, args) => {
    expect(() => importOptions(args, {})).toThrow(Refusal)
  })

  it('reads its options in either form', () => {
    const options = importOptions(['f.geojson', '--crs=gcj02', '--code', 'A', '--name=B', '--data', '/tmp/x'], {})
    expect(options).toMatchObject({
      crs: 'gcj02',
      codeField: 'A',
      nameField: 'B',
      ownerField: null,
      target: { dataDir: '/tmp/x' },
    })
  })
})
