import { caseActions } from '@shared/cases/actions'
import { requestId } from '@shared/kernel/fields'
import { newQueryCode, newRequestId } from '@/platform/new-ids'

jest.mock('@tarojs/taro', () => ({
  getRandomValues: async ({ length }: { length: number }) => ({
    randomValues: globalThis.crypto.getRandomValues(new Uint8Array(length)).buffer,
  }),
}))

it('makes request ids that the contracts accept, never twice the same', () => {
  const made = Array.from({ length: 2000 }, newRequestId)
  expect(made.every(id => requestId.safeParse(id).success)).toBe(true)
  expect(new Set(made).size).toBe(made.length)
})

it('makes query codes that the contract accepts, using every character of the alphabet', () => {
  const made = Array.from({ length: 2000 }, newQueryCode)
  const { queryCode } = caseActions.submit.input.shape
  expect(made.filter(code => !queryCode.safeParse(code).success)).toEqual([])
  expect(new Set(made.join('')).size).toBe(31)
})
