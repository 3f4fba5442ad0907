import { Refusal } from '../say'

/** A field in quotes may hold commas, line ends and doubled quotes (RFC 4180). */
type Row = readonly string[]

/** The text of a file in UTF-8, with or without a byte order mark, else in GBK as Excel writes it in China. */
export function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    try {
      return new TextDecoder('gb18030', { fatal: true }).decode(bytes)
    } catch {
      throw new Refusal('The file is neither UTF-8 nor GBK. Save it as "CSV UTF-8" and try again.')
    }
  }
}

/** Rows of a CSV text with the line each begins at; blank lines are left out. */
export function parseCsv(text: string): readonly { readonly line: number; readonly fields: Row }[] {
  const rows: { line: number; fields: string[] }[] = []
  let at = 0
  let line = 1
  while (at < text.length) {
    const begin = line
    const fields: string[] = []
    for (;;) {
      const field = text[at] === '"' ? quoted(text, at, line) : bare(text, at)
      fields.push(field.value)
      line += field.lines
      at = field.end
      if (text[at] !== ',') break
      at += 1
    }
    if (text[at] === '\r') at += 1
    if (text[at] === '\n') at += 1
    line += 1
    if (fields.length > 1 || fields[0]?.trim()) rows.push({ line: begin, fields })
  }
  return rows
}

interface Field {
  readonly value: string
  /** Behind the field. */
  readonly end: number
  readonly lines: number
}

function bare(text: string, from: number): Field {
  let end = from
  while (end < text.length && !/[,\r\n]/.test(text[end] ?? '')) end += 1
  return { value: text.slice(from, end), end, lines: 0 }
}

function quoted(text: string, from: number, line: number): Field {
  let value = ''
  for (let at = from + 1; at < text.length; at += 1) {
    if (text[at] !== '"') {
      value += text[at]
      continue
    }
    if (text[at + 1] === '"') {
      value += '"'
      at += 1
      continue
    }
    const next = text[at + 1]
    if (next !== undefined && !/[,\r\n]/.test(next)) {
      throw new Refusal(`Line ${line}: there is text behind a closing quote; double the quotes inside of a field.`)
    }
    return { value, end: at + 1, lines: value.split('\n').length - 1 }
  }
  throw new Refusal(`Line ${line}: the quote is never closed.`)
}
