import writeXlsxFile from 'write-excel-file/node'

/** A sheet as people see it: heads, then rows, every cell a text or a number that can be added up. */
export interface Sheet {
  readonly name: string
  readonly columns: readonly { readonly head: string; readonly width: number }[]
  readonly rows: readonly (readonly (string | number)[])[]
}

/** What no XML document may hold: control characters and halves of a character that text was cut through. */
const notInXml =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the point
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/**
 * An .xlsx file of one sheet. Texts are stored as texts: what looks like a formula (`=`, `+`, `-`, `@`) is shown
 * and never computed.
 */
export const workbookOf = (sheet: Sheet): Promise<Buffer> => workbookOfSheets([sheet])

/** An .xlsx file of several sheets, in this order; their names differ. */
export const workbookOfSheets = (sheets: readonly Sheet[]): Promise<Buffer> =>
  writeXlsxFile(sheets.map(asWritten)).toBuffer()

const asCell = (cell: string | number) =>
  typeof cell === 'number' ? { value: cell, type: Number } : { value: cell.replace(notInXml, ''), type: String }

function asWritten({ name, columns, rows }: Sheet) {
  const heads = columns.map(({ head }) => ({ value: head, type: String, fontWeight: 'bold' as const }))
  const cells = rows.map(row => row.map(asCell))
  return {
    data: [heads, ...cells],
    sheet: name,
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  }
}
