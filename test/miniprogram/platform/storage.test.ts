import * as z from 'zod/mini'
import { copyOf, keepCopy } from '@/platform/cached-copies'
import { draftOf, dropDraft, keepDraft } from '@/platform/drafts'
import { clearStored, settingPrefix, writeStored } from '@/platform/storage'

const mockDevice = new Map<string, unknown>()
let mockRoom = Number.POSITIVE_INFINITY
const mockSize = () => JSON.stringify([...mockDevice]).length

jest.mock('@tarojs/taro', () => ({
  getStorageSync: (key: string) => mockDevice.get(key) ?? '',
  setStorageSync: (key: string, value: unknown) => {
    const before = mockDevice.get(key)
    mockDevice.set(key, JSON.parse(JSON.stringify(value)))
    if (mockSize() <= mockRoom) return
    if (before === undefined) mockDevice.delete(key)
    else mockDevice.set(key, before)
    throw new Error('setStorage:fail exceed max size')
  },
  removeStorageSync: (key: string) => mockDevice.delete(key),
  getStorageInfoSync: () => ({ keys: [...mockDevice.keys()] }),
}))

const words = z.object({ text: z.string() })

beforeEach(() => {
  mockDevice.clear()
  mockRoom = Number.POSITIVE_INFINITY
  jest.useFakeTimers({ now: 1000 })
})
afterEach(() => jest.useRealTimers())

it('gives a draft back as it was, until it is dropped', () => {
  keepDraft('report', { text: '灯不亮' })
  expect(draftOf('report', words)).toEqual({ text: '灯不亮' })
  dropDraft('report')
  expect(draftOf('report', words)).toBeNull()
})

it('takes a draft of another shape for none', () => {
  keepDraft('report', { words: '灯不亮' })
  expect(draftOf('report', words)).toBeNull()
})

it('says when a copy was made', () => {
  keepCopy('tasks', { text: '三件' })
  expect(copyOf('tasks', words)).toEqual({ value: { text: '三件' }, savedAt: 1000 })
})

it('drops the oldest copies, never a draft, when the device is full', () => {
  keepDraft('report', { text: '灯不亮' })
  keepCopy('old', { text: 'x'.repeat(200) })
  jest.setSystemTime(2000)
  keepCopy('new', { text: 'y'.repeat(20) })
  mockRoom = mockSize()

  expect(keepDraft('entry', { text: 'z'.repeat(100) })).toBe(true)

  expect(copyOf('old', words)).toBeNull()
  expect(copyOf('new', words)?.value.text).toBe('y'.repeat(20))
  expect(draftOf('report', words)).toEqual({ text: '灯不亮' })
})

it('says that a draft was not kept when nothing can make room', () => {
  keepDraft('report', { text: '灯不亮' })
  mockRoom = mockSize()

  expect(keepDraft('report', { text: '灯不亮，三楼到四楼' })).toBe(false)
  expect(draftOf('report', words)).toEqual({ text: '灯不亮' })
})

it('forgets a person but keeps the settings of the screen', () => {
  keepDraft('report', { text: '灯不亮' })
  keepCopy('tasks', { text: '三件' })
  writeStored(`${settingPrefix}screen`, { elder: 'on' })
  clearStored()
  expect([...mockDevice.keys()]).toEqual([`${settingPrefix}screen`])
})
