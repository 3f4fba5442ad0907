import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { apiDocument } from './docs/api-document'
import { permissionsDocument } from './docs/permissions-document'
import { retentionDocument } from './docs/retention-document'
import { root } from './root'
import { runProgram } from './say'

/** `npm run docs`: writes the documents that are generated from code. */
async function main(): Promise<void> {
  await writeFile(join(root, 'docs/api.md'), apiDocument())
  await writeFile(join(root, 'docs/permissions.md'), permissionsDocument())
  await writeFile(join(root, 'docs/retention.md'), retentionDocument())
}

runProgram(main)
