import { type Runnable, runCases } from '../../../scripts/contract/run-cases'

let printed: string[]
beforeEach(() => {
  printed = []
  jest.spyOn(console, 'log').mockImplementation(line => void printed.push(String(line)))
})
afterEach(() => jest.restoreAllMocks())

const ledger = new Map([['$gt', [{ section: 'Filters', source: '[S] here' }]]])
const holds: Runnable = { name: 'holds', confirms: ['$gt'], needs: [], run: async () => {} }
const breaks: Runnable = {
  name: 'breaks',
  confirms: ['$lt'],
  needs: [],
  run: () => Promise.reject(Object.assign(new Error('too small'), { code: 'SMALL' })),
}
const indexed: Runnable = { name: 'is fast', confirms: ['$gt'], needs: ['indexes'], run: async () => {} }

const run = async (cases: Runnable[], has: 'indexes'[] = [], only = '') => {
  const counts = { passed: 0, failed: 0, notRun: 0 }
  await runCases('subject', cases, { has: new Set(has), only }, ledger, counts)
  return counts
}

it('counts what holds, what does not and what was not tried', async () => {
  expect(await run([holds, breaks, indexed])).toEqual({ passed: 1, failed: 1, notRun: 1 })
})

it('names the source of what a case confirms, and what went wrong', async () => {
  await run([holds, breaks, indexed])
  expect(printed).toEqual([
    '\nsubject',
    '  ok     holds ($gt [S] here)',
    '  FAILED breaks ($lt )',
    '         SMALL too small',
    '  -      is fast: needs indexes',
  ])
})

it('tries what needs something that is there', async () => {
  expect(await run([indexed], ['indexes'])).toEqual({ passed: 1, failed: 0, notRun: 0 })
})

it('tries only cases of a name or an entry', async () => {
  expect(await run([holds, breaks], [], '$lt')).toEqual({ passed: 0, failed: 1, notRun: 0 })
  expect(await run([holds, breaks], [], 'holds')).toEqual({ passed: 1, failed: 0, notRun: 0 })
})
