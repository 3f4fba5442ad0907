import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { calendarOptions } from '../../../scripts/import-calendar/options'
import { openLocalCloud } from '../../../scripts/import-grids/local-cloud-of'
import { importOptions } from '../../../scripts/import-grids/options'
import { Refusal } from '../../../scripts/say'
import { connectCloud } from '../../../scripts/territory/cloud-connection'
import { type CloudTarget, cloudTarget, openCloud } from '../../../scripts/territory/cloud-target'

const keys = { TENCENTCLOUD_SECRETID: 'id', TENCENTCLOUD_SECRETKEY: 'key' }
const target = (given: Record<string, string>, env: NodeJS.ProcessEnv = {}) =>
  cloudTarget(new Map(Object.entries(given)), env)

describe('where a command works', () => {
  it.each<[string, CloudTarget, CloudTarget]>([
    ['the folder it names', target({ '--data': '/tmp/a' }, { GEZI_DATA: '/tmp/b' }), { dataDir: '/tmp/a' }],
    ['the folder of this computer', target({}, { GEZI_DATA: '/tmp/b' }), { dataDir: '/tmp/b' }],
    ['the environment it names', target({ '--env': 'gezi-1' }, { GEZI_DATA: '/tmp/b' }), { envId: 'gezi-1' }],
    ['the calendar’s', calendarOptions(['f.json', '--env', 'gezi-1'], {}).target, { envId: 'gezi-1' }],
    [
      'the grids’',
      importOptions(['f', '--crs=gcj02', '--code=a', '--name=b', '--env=gezi-1', '--region=ap-guangzhou'], {}).target,
      { envId: 'gezi-1', region: 'ap-guangzhou' },
    ],
  ])('is %s', (_what, is, expected) => {
    expect(is).toEqual(expected)
  })

  it.each([
    ['both', () => target({ '--env': 'gezi-1', '--data': '/tmp/a' })],
    ['a region without an environment', () => target({ '--region': 'ap-shanghai' })],
    ['an address without an environment', () => target({ '--endpoint': 'http://127.0.0.1:1' })],
    ['an address that is none', () => target({ '--env': 'gezi-1', '--endpoint': '127.0.0.1:8790' })],
    ['no file', () => calendarOptions(['--env', 'gezi-1'], {})],
    ['an option that is none', () => calendarOptions(['f.json', '--force', 'x'], {})],
  ])('is refused for %s', (_what, read) => {
    expect(read).toThrow(Refusal)
  })
})

describe('an environment', () => {
  it('is refused without its keys', async () => {
    await expect(openCloud({ envId: 'gezi-1' }, { TENCENTCLOUD_SECRETID: 'id' })).rejects.toThrow(
      /TENCENTCLOUD_SECRETKEY/,
    )
  })

  it('is asked by its id, in its region, at the address of the vendor', async () => {
    const cloud = await openCloud({ envId: 'gezi-1' }, { ...keys, TENCENTCLOUD_REGION: 'ap-guangzhou' })
    expect(cloud).toMatchObject({ secret: null, url: null, isServing: true })
    expect(cloud.envForSdk).toEqual({ TCB_ENV: 'gezi-1', TENCENTCLOUD_REGION: 'ap-guangzhou', ...keys })
    expect((await openCloud({ envId: 'gezi-1' }, keys)).envForSdk.TENCENTCLOUD_REGION).toBe('ap-shanghai')
  })

  describe('stood in for by a local cloud', () => {
    const folder = mkdtempSync(join(tmpdir(), 'gezi-target-'))
    let local: Awaited<ReturnType<typeof openLocalCloud>>
    beforeAll(async () => {
      local = await openLocalCloud(folder)
    })
    afterAll(async () => {
      await local.close()
      rmSync(folder, { recursive: true })
    })
    const endpoint = () => new URL((JSON.parse(local.envForSdk.TCB_CONTEXT_CNFG!) as { URL: string }).URL).origin

    it('is written to with the keys of the environment', async () => {
      const envId = local.envForSdk.TCB_ENV!
      const env = { ...local.envForSdk, GEZI_SECRET: 'a secret' }
      const cloud = await openCloud({ envId, endpoint: endpoint() }, env)
      expect(cloud.secret).toBe('a secret')
      await connectCloud(cloud.envForSdk).db.collection('codes').insert({
        _id: 'here',
        purpose: 'grid',
        target: 'a',
        revokedAt: null,
      })
      expect(await connectCloud(local.envForSdk).db.collection('codes').get('here')).toMatchObject({ target: 'a' })
    })

    it('refuses other keys, and answers for no other environment', async () => {
      const write = async (envId: string, env: NodeJS.ProcessEnv) => {
        const { envForSdk } = await openCloud({ envId, endpoint: endpoint() }, env)
        return connectCloud(envForSdk).db.collection('codes').get('here')
      }
      await expect(write(local.envForSdk.TCB_ENV!, keys)).rejects.toThrow()
      await expect(write('other-env', { ...local.envForSdk })).rejects.toThrow()
    })
  })
})
