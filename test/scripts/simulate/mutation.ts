import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'esbuild'
import { root } from '../../../scripts/root'

/** A rule of the product as it must not be. */
export interface Mutation {
  /** Source file, relative to the repository. */
  readonly file: string
  readonly right: string
  readonly wrong: string
}

/** The source with the rule changed. Throws when the rule reads differently by now. */
export function mutated({ file, right, wrong }: Mutation): string {
  const source = readFileSync(join(root, file), 'utf8')
  if (source.split(right).length !== 2) throw new Error(`${file} has not just one: ${right}`)
  return source.replace(right, () => wrong)
}

/** Changes the rule in what esbuild bundles. */
export const mutate = (mutation: Mutation): Plugin => ({
  name: 'mutation',
  setup(build) {
    build.onLoad({ filter: new RegExp(`${mutation.file.replaceAll(/[./]/g, '\\$&')}$`) }, () => ({
      contents: mutated(mutation),
      loader: 'ts',
    }))
  },
})
