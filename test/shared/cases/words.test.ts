import { caseNumber } from '@shared/cases/case-number'
import { categoryGroups, categoryOf, defaultCategoryId } from '@shared/cases/categories'
import { maskName, maskPhone } from '@shared/cases/mask'
import { titleOf } from '@shared/cases/title-of'

describe('titleOf', () => {
  it.each([
    ['takes the first sentence', '楼道灯坏了，晚上看不清。已经三天了', '楼道灯坏了，晚上看不清'],
    ['skips an empty beginning', '\n\n  下水道堵了\n快来人', '下水道堵了'],
    [
      'cuts a long sentence at its last comma that fits',
      '我家楼下那个垃圾桶满了好几天没有人收，苍蝇很多，味道很大，孩子都不敢走那边',
      '我家楼下那个垃圾桶满了好几天没有人收，苍蝇很多',
    ],
    ['cuts hard where there is no comma', '啊'.repeat(40), `${'啊'.repeat(23)}…`],
    ['never splits a pair of code units', '😀'.repeat(40), `${'😀'.repeat(23)}…`],
    ['keeps what is only punctuation', '！！！', '！！！'],
  ])('%s', (_rule, text, title) => {
    expect(titleOf(text)).toBe(title)
  })
})

describe('masks', () => {
  it.each([
    ['李建国', '李**'],
    ['欧阳修远', '欧**'],
    ['李', '李**'],
    ['𠮷野', '𠮷**'],
  ])('%s → %s', (name, masked) => {
    expect(maskName(name)).toBe(masked)
  })

  it.each([
    ['13812342216', '138****2216'],
    ['02987654321', '029****4321'],
    ['95588', '9****8'],
  ])('%s → %s', (phone, masked) => {
    expect(maskPhone(phone)).toBe(masked)
  })
})

describe('caseNumber', () => {
  it.each([
    [41, 'QH20261122-0041'],
    [12345, 'QH20261122-12345'],
  ])('%i → %s', (serial, expected) => {
    expect(caseNumber('QH', '2026-11-22', serial)).toBe(expected)
  })
})

describe('categories', () => {
  it('have unique ids, and the default is one of them', () => {
    const ids = categoryGroups.flatMap(group => group.leaves.map(leaf => leaf.id))
    expect(new Set(ids).size).toBe(ids.length)
    expect(categoryOf(defaultCategoryId)?.name).toBe('其他')
    expect(categoryOf('inquiry')?.complexity).toBe('inquiry')
    expect(categoryOf('unheard-of')).toBeUndefined()
  })
})
