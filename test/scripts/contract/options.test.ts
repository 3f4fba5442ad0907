import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readOptions } from '../../../scripts/contract/options'

const folder = mkdtempSync(join(tmpdir(), 'contract-options-'))
afterAll(() => rmSync(folder, { recursive: true }))

const keys = { TENCENTCLOUD_SECRETID: 'id', TENCENTCLOUD_SECRETKEY: 'key' }
const file = (content: object | string): string => {
  const path = join(folder, 'key.json')
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

it('takes an environment and its keys', () => {
  const { environment, has, only } = readOptions(['--env', 'prod-1', '--region', 'ap-beijing'], keys)
  expect(environment).toEqual({ envId: 'prod-1', region: 'ap-beijing', secretId: 'id', secretKey: 'key' })
  expect([[...has], only]).toEqual([[], ''])
})

it('knows what an environment has', () => {
  const ticketKey = { env_id: 'e', private_key: 'p', private_key_id: 'i' }
  const args = ['--env', 'e', '--has', 'indexes,functions', '--endpoint', 'http://127.0.0.1:1']
  const { environment, has } = readOptions([...args, '--ticket-key', file(ticketKey)], keys)
  expect([...has].sort()).toEqual(['functions', 'indexes', 'local', 'tickets'])
  expect(environment).toMatchObject({ ticketKey, endpoint: 'http://127.0.0.1:1' })
})

it.each([
  ['no environment', [], keys, /npm run contract/],
  ['an unknown option', ['--env', 'e', '--fast'], keys, /npm run contract/],
  ['no keys', ['--env', 'e'], {}, /TENCENTCLOUD_SECRETID/],
  ['something unknown to have', ['--env', 'e', '--has', 'luck'], keys, /luck/],
  ['a key file that is missing', ['--env', 'e', '--ticket-key', join(folder, 'none.json')], keys, /no key file/],
  ['an address that is none', ['--env', 'e', '--endpoint', '127.0.0.1:8790'], keys, /--endpoint must be/],
])('refuses %s', (_, args, env, message) => {
  expect(() => readOptions(args, env)).toThrow(message)
})

it.each([{ a: 1 }, 'text,label', 'null'])('refuses a key file of something else: %j', content => {
  expect(() => readOptions(['--env', 'e', '--ticket-key', file(content)], keys)).toThrow(/no key file of custom/)
})
