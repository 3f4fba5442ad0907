import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import cloudbase from '@cloudbase/node-sdk'
import { subjects } from './all-cases'
import { clientCases } from './clients/client-cases'
import { readLedger } from './ledger'

const root = join(__dirname, '../../..')
const ledger = readLedger(join(root, 'docs/local-cloud.md'))
const cases = [...subjects.flatMap(subject => subject.cases), ...clientCases]
const confirmed = new Set(cases.flatMap(({ confirms }) => confirms))

/** The SDK's own tables of what it can send. */
const sdk = createRequire(require.resolve('@cloudbase/node-sdk'))
const database = '@cloudbase/database/dist/commonjs'
const operators = (table: 'query' | 'logic' | 'update'): string[] => {
  const { operatorToString } = sdk(`${database}/operator-map`) as { operatorToString(name: string): string }
  const literals = sdk(`${database}/commands/${table}`) as Record<string, Record<string, string>>
  return Object.values(literals[`${table.toUpperCase()}_COMMANDS_LITERAL`] ?? {}).map(operatorToString)
}
const db = cloudbase.init({ env: 'none', secretId: 'x', secretKey: 'x' }).database()

const expressions = Object.entries(db.command.aggregate)
  .filter(([name]) => name !== 'pipeline')
  .map(([, make]) => Object.keys((make as (operand: unknown) => object)(1))[0] ?? '')
const stages = Object.getOwnPropertyNames(Object.getPrototypeOf(db.collection('x').aggregate()))
  .filter(name => !['constructor', 'end', 'unwrap', 'done', '_pipe'].includes(name))
  .map(name => `$${name}`)

const source = (folder: string): string =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.ts'))
    .map(file => readFileSync(join(root, folder, file), 'utf8'))
    .join('\n')
const found = (pattern: RegExp, text: string) => [...new Set([...text.matchAll(pattern)].map(([, name = '']) => name))]

const actions = found(/'((?:database|storage|functions|auth)\.\w+)':/g, source('local-cloud'))
const codes = found(/^ {2}\| '(\w+)'/gm, readFileSync(join(root, 'local-cloud/errors.ts'), 'utf8'))

const missing = (names: readonly string[], ...sections: string[]) =>
  names.filter(name => !ledger.get(name)?.some(({ section }) => sections.some(wanted => section.startsWith(wanted))))

describe('the ledger', () => {
  it.each([
    [
      'every operator of a filter',
      [...operators('query'), ...operators('logic'), '$expr', '$jsonSchema', '$text'],
      'Filters',
      22,
    ],
    ['every operator of an update', operators('update'), 'Updates', 13],
    ['every expression', expressions, 'Aggregation', 80],
    ['every stage', stages, 'Aggregation', 15],
    ['every action that is served', actions, 'Server API', 15],
    ['every code of a refusal', codes, 'Refusals', 25],
  ])('has %s', (_, names, section, atLeast) => {
    expect(names.length).toBeGreaterThanOrEqual(atLeast)
    expect(missing(names, section)).toEqual([])
  })

  it('says a source for every entry', () => {
    const silent = [...ledger].filter(([, entries]) => entries.some(({ source }) => !/\[[SVMA]\]|^–$/.test(source)))
    expect(silent.map(([name]) => name)).toEqual([])
  })
})

/** Entries that no case of the contract can bring about, and the test that does. */
const elsewhere: Readonly<Record<string, string>> = {
  SERVER_TIMEOUT: 'limits.test.ts',
  SYS_ERR: 'faults.test.ts',
  DATABASE_TIMEOUT: 'aggregation/planning.test.ts',
  INVALID_ACCESS_TOKEN: 'tokens.test.ts',
  ACCESS_TOKEN_EXPIRED: 'tokens.test.ts',
  ACCESS_TOKEN_DISABLED: 'tokens.test.ts',
  '/auth/v1/revoke': 'tokens.test.ts',
  '/auth/v1/user/me': 'tokens.test.ts',
  INVALID_REQUEST_SOURCE: 'http.test.ts',
  PERMISSION_DENIED: 'inspector.test.ts',
}

describe('the cases', () => {
  it('confirm entries of the ledger only', () => {
    expect([...confirmed].filter(name => !ledger.has(name))).toEqual([])
  })

  it('confirm every entry, or another test does', () => {
    const open = [...ledger.keys()].filter(name => !confirmed.has(name) && !(name in elsewhere))
    expect(open).toEqual([])
  })

  it.each(Object.entries(elsewhere))('%s is shown by %s', (name, file) => {
    expect(confirmed.has(name)).toBe(false)
    expect(readFileSync(join(root, 'test/local-cloud', file), 'utf8')).toContain(name)
  })

  it('are at least 250, each with a name of its own', () => {
    const names = subjects.flatMap(({ name, cases }) => cases.map(one => `${name}: ${one.name}`))
    expect(new Set(names).size).toBe(names.length)
    expect(new Set(clientCases.map(({ name }) => name)).size).toBe(clientCases.length)
    expect(names.length).toBeGreaterThanOrEqual(250)
  })
})
