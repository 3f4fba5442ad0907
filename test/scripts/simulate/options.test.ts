import { readSimulateOptions } from '../../../scripts/simulate/options'

describe('the command line of npm run simulate', () => {
  it.each([
    [[], { seed: 1, days: 30 }],
    [['--seed', '7', '--days', '2'], { seed: 7, days: 2 }],
  ])('%p', (args, options) => {
    expect(readSimulateOptions(args)).toEqual(options)
  })

  it.each([[['--days', '0']], [['--days', '91']], [['--seed', 'x']], [['--hours', '3']], [['30']]])(
    'refuses %p',
    args => {
      expect(() => readSimulateOptions(args)).toThrow('npm run simulate')
    },
  )
})
