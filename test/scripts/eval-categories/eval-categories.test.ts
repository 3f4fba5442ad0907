import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { KeywordRulesInput } from '@shared/categories/keyword-rules'
import { shippedKeywordRules } from '@shared/categories/shipped-keyword-rules'
import { evaluate } from '../../../scripts/eval-categories/evaluation'
import { labelledTexts } from '../../../scripts/eval-categories/labelled-texts'
import { decodeText, parseCsv } from '../../../scripts/eval-categories/read-csv'
import { sayEvaluation } from '../../../scripts/eval-categories/say-evaluation'

describe('the file', () => {
  it.each([
    ['line ends of Windows and a quoted comma', 'text,label\r\n"灯坏了,很黑",facility\r\n', '灯坏了,很黑'],
    ['a quoted line end and doubled quotes', 'label,text\n市政设施,"他说""马上""\n没来"', '他说"马上"\n没来'],
    ['columns beside', 'no,text,label,\n1,路灯不亮,市政设施,\n\n', '路灯不亮'],
  ])('is read with %s', (_what, csv, text) => {
    expect(labelledTexts(csv)).toEqual([{ text, categoryId: 'facility' }])
  })

  it('is read in UTF-8 with a byte order mark and in GBK', () => {
    const gbk = Uint8Array.from([0xc2, 0xb7, 0xb5, 0xc6])
    expect(decodeText(gbk)).toBe('路灯')
    expect(decodeText(Buffer.from('\ufeff路灯'))).toBe('路灯')
  })

  it.each([
    ['an empty file', '', 'The file is empty.'],
    ['no columns', '路灯,facility', 'The first line must name the columns text and label; it says: 路灯, facility'],
    ['no rows', 'text,label\n', 'There is no report below the first line.'],
    ['an unknown label', 'text,label\n"两\n行",facility\n路灯,路灯类', 'Line 4: there is no category "路灯类".'],
    ['an empty text', 'text,label\n ,facility', 'Line 2: the text is empty.'],
    ['a comma that is not quoted', 'text,label\n路灯,坏了,facility', 'Line 2 has 3 fields, the first line has 2.'],
    ['an open quote', 'text,label\n"路灯,facility', 'Line 2: the quote is never closed.'],
    ['text behind a quote', 'text,label\n"路灯"坏了,facility', 'Line 2: there is text behind a closing quote'],
  ])('refuses %s and says where', (_what, csv, message) => {
    expect(() => labelledTexts(csv)).toThrow(message)
  })

  it('keeps empty fields in the middle of a row', () => {
    expect(parseCsv('a,,c\n').map(each => each.fields)).toEqual([['a', '', 'c']])
  })
})

describe('the figures', () => {
  const rules: KeywordRulesInput = {
    rules: [
      { words: ['灯'], categoryId: 'facility', complexity: null, weight: 3, unless: [] },
      { words: ['火'], categoryId: 'fire', complexity: null, weight: 3, unless: [] },
    ],
    negations: [],
    leastScore: 3,
    leastLead: 1,
  }
  const texts = [
    { text: '灯', categoryId: 'facility' },
    { text: '灯', categoryId: 'facility' },
    { text: '火', categoryId: 'facility' },
    { text: '什么', categoryId: 'facility' },
    { text: '火', categoryId: 'fire' },
    { text: '你好', categoryId: 'other' },
  ]

  it('are those of the definitions; no suggestion is the default category', () => {
    const { labels, confusions, ...rest } = evaluate(texts, rules)
    expect(rest).toEqual({ reports: 6, suggested: 4, suggestedRight: 3, right: 4 })
    expect(labels).toEqual([
      { categoryId: 'facility', precision: 1, recall: 0.5, f1: 2 / 3, support: 4 },
      { categoryId: 'fire', precision: 0.5, recall: 1, f1: 2 / 3, support: 1 },
      { categoryId: 'other', precision: 0.5, recall: 1, f1: 2 / 3, support: 1 },
    ])
    expect(confusions).toEqual([
      { label: 'facility', suggested: 'fire', count: 1 },
      { label: 'facility', suggested: 'other', count: 1 },
    ])
  })

  it('are said as a table', () => {
    const said = sayEvaluation(evaluate(texts, rules)).split('\n')
    expect(said[1]).toMatch(/^市政设施 \(facility\) +1\.000 +0\.500 +0\.667 +4$/)
    expect(said).toContain('  1 × 市政设施 → 消防安全')
  })
})

describe('the sample', () => {
  const sample = labelledTexts(decodeText(readFileSync(join(__dirname, '../../../scripts/eval-categories/sample.csv'))))

  it('is large, without doubles, and the shipped words do on it what docs/category-help.md says', () => {
    expect(sample.length).toBeGreaterThanOrEqual(300)
    expect(new Set(sample.map(each => each.text)).size).toBe(sample.length)
    const { reports, suggested, suggestedRight, right } = evaluate(sample, shippedKeywordRules)
    const docs = readFileSync(join(__dirname, '../../../docs/category-help.md'), 'utf8')
    expect(docs).toContain(`${reports} reports, ${suggested} with a suggestion, ${suggestedRight} of them right`)
    expect(docs).toContain(`${right} right in all`)
  })
})
