import { type Coming, nextStep, type Step } from '../../../scripts/simulate/next-step'

const nothing: Coming = { sweep: null, send: null, act: null, look: 100 }

describe('what happens next', () => {
  it.each<[string, Partial<Coming>, Step]>([
    ['nothing but the look at the end of the day', {}, { at: 100, what: 'look' }],
    ['the earliest', { sweep: 90, send: 40, act: 60 }, { at: 40, what: 'send' }],
    ['the sweep before the sender', { sweep: 40, send: 40, act: 40, look: 40 }, { at: 40, what: 'sweep' }],
    ['the sender before an act', { send: 40, act: 40, look: 40 }, { at: 40, what: 'send' }],
    ['an act before the look', { act: 100 }, { at: 100, what: 'act' }],
    ['what lies after the look waits', { act: 101 }, { at: 100, what: 'look' }],
    ['at once what should have happened already', { send: 3 }, { at: 10, what: 'send' }],
    ['and of two of those the one whose turn it is', { send: 3, act: 2 }, { at: 10, what: 'send' }],
  ])('%s', (_rule, coming, step) => {
    expect(nextStep(10, { ...nothing, ...coming })).toEqual(step)
  })
})
