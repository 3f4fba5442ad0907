import { bin, runCommand } from '../run-command'
import { type Step, verdict } from './step'

const command = (name: string, program: string, args: readonly string[]): Step => ({
  name,
  run: async () => {
    const { code, output } = await runCommand(bin(program), args)
    return verdict(code === 0, output)
  },
})

/** Types, lint and format, import walls, unused code: the part that takes seconds. */
export const fastChecks: readonly Step[] = [
  command('types', 'tsc', ['-p', '.']),
  command('lint and format', 'biome', ['check', '--error-on-warnings', '.']),
  command('import walls', 'depcruise', [
    '--config',
    '.dependency-cruiser.cjs',
    'shared',
    'cloudfunctions',
    'miniprogram',
    'local-cloud',
    'scripts',
    'test',
  ]),
  command('unused code', 'knip', ['--no-progress']),
]
