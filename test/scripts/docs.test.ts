import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { apiDocument } from '../../scripts/docs/api-document'
import { permissionsDocument } from '../../scripts/docs/permissions-document'
import { retentionDocument } from '../../scripts/docs/retention-document'

const written = (name: string) => readFileSync(join(__dirname, '../../docs', name), 'utf8')

describe('generated documents are up to date (npm run docs)', () => {
  it.each([
    ['api.md', apiDocument],
    ['permissions.md', permissionsDocument],
    ['retention.md', retentionDocument],
  ])('%s', (name, made) => {
    expect(written(name)).toBe(made())
  })
})
