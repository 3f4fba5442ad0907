import { bootstrapTarget } from '../../../scripts/bootstrap-admin/options'

it.each([
  [['--env', 'gezi-1'], {}, { envId: 'gezi-1' }],
  [['--data', '/somewhere'], {}, { dataDir: '/somewhere' }],
  [[], { GEZI_DATA: '/elsewhere' }, { dataDir: '/elsewhere' }],
] as const)('%j %j is %j', (args, env, target) => {
  expect(bootstrapTarget(args, env)).toEqual(target)
})

it.each([[['--env']], [['--data']], [['--force', 'x']], [['--env', 'a', 'b']]])('refuses %j', args => {
  expect(() => bootstrapTarget(args, {})).toThrow('Usage')
})
