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

/** Builds the functions with a rule changed. Throws when the rule reads differently by now. */
export const mutate = ({ file, right, wrong }: Mutation): Plugin => ({
  name: 'mutation',
  setup(build) {
    build.onLoad({ filter: new RegExp(`${file.replaceAll(/[./]/g, '\\$&')}$`) }, () => {
      const source = readFileSync(join(root, file), 'utf8')
      if (source.split(right).length !== 2) throw new Error(`${file} has not just one: ${right}`)
      return { contents: source.replace(right, () => wrong), loader: 'ts' }
    })
  },
})
