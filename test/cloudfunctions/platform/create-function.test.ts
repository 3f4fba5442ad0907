import { action, defineActions } from '@shared/kernel/contract'
import { DomainError } from '@shared/kernel/errors'
import * as z from 'zod/mini'
import type { Context } from '../../../cloudfunctions/platform/context'
import { createFunction } from '../../../cloudfunctions/platform/create-function'

const actions = defineActions('things', {
  echo: action({
    summary: 'Says it again.',
    input: z.object({ word: z.string().check(z.maxLength(5)), inner: z.optional(z.object({ n: z.int() })) }),
    output: z.object({ word: z.string() }),
    errors: [],
    writes: false,
  }),
})
const signedIn = { request_id: 'trace-1', environment: JSON.stringify({ TCB_UUID: 'u1' }) }
const ctx = {} as Context

const functionOf = (echo: (input: { word: string }) => Promise<{ word: string }>) =>
  createFunction(actions, { echo }, async () => ctx)

const echoing = functionOf(async ({ word }) => ({ word }))
const throwing = (error: unknown) =>
  functionOf(() => {
    throw error
  })

describe('a cloud function', () => {
  const printed: string[] = []
  beforeEach(() => {
    printed.length = 0
    jest.spyOn(console, 'error').mockImplementation((line: string) => printed.push(line))
  })
  afterEach(() => jest.restoreAllMocks())

  it('answers what its use case answers, with the trace id of the platform', async () => {
    const answer = await echoing({ action: 'echo', input: { word: 'hi' } }, signedIn)
    expect(answer).toEqual({ ok: true, data: { word: 'hi' }, traceId: 'trace-1' })
  })

  it.each([
    ['no event', undefined],
    ['no action', {}],
    ['an unknown action', { action: 'nope' }],
    ['a name that every object has', { action: 'constructor' }],
    ['an action that is no text', { action: ['echo'] }],
  ])('does not know %s', async (_what, event) => {
    expect(await echoing(event, signedIn)).toMatchObject({ ok: false, error: { code: 'ACTION_UNKNOWN' } })
  })

  it('refuses nobody', async () => {
    const answer = await echoing({ action: 'echo', input: { word: 'hi' } }, { environment: '{}' })
    expect(answer).toMatchObject({ ok: false, error: { code: 'NOT_SIGNED_IN' } })
  })

  it('says which fields broke which rule, never their values', async () => {
    const answer = await echoing({ action: 'echo', input: { word: 'far too long', inner: { n: 1.5 } } }, signedIn)
    expect(answer).toMatchObject({
      ok: false,
      error: {
        code: 'INPUT_INVALID',
        fields: [
          { path: 'word', rule: 'too_big' },
          { path: 'inner.n', rule: 'invalid_type' },
        ],
      },
    })
    expect(JSON.stringify(answer)).not.toContain('far too long')
  })

  it('passes a refusal on with its details', async () => {
    const busy = throwing(new DomainError('BUSY_TRY_AGAIN', { retryAfterMs: 5 }))
    const answer = await busy({ action: 'echo', input: { word: 'hi' } }, signedIn)
    expect(answer).toMatchObject({ ok: false, error: { code: 'BUSY_TRY_AGAIN', retryAfterMs: 5 } })
    expect(printed).toEqual([])
  })

  it('hides a defect and logs it without the values it quotes', async () => {
    const broken = throwing(Object.assign(new Error('duplicate key 13812342216'), { code: 'DATABASE_X' }))
    const answer = await broken({ action: 'echo', input: { word: 'hi' } }, signedIn)
    expect(answer).toMatchObject({ ok: false, error: { code: 'SERVER_TROUBLE' } })
    expect(printed.join()).toContain('DATABASE_X')
    expect(printed.join()).not.toContain('13812342216')
  })

  it('notices in tests when a use case breaks its contract', async () => {
    process.env.GEZI_MODE = 'test'
    const broken = functionOf(async () => ({ word: 1 }) as unknown as { word: string })
    const answer = await broken({ action: 'echo', input: { word: 'hi' } }, signedIn)
    expect(answer).toMatchObject({ ok: false, error: { code: 'SERVER_TROUBLE' } })
  })
})
