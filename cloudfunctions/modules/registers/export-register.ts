import type { InputOf, OutputOf } from '@shared/kernel/contract'
import { DomainError } from '@shared/kernel/errors'
import { registerNames } from '@shared/messages/register-words'
import type { registerActions } from '@shared/registers/actions'
import type { Context } from '../../platform/context'
import type { Where } from '../../platform/database'
import { workbookOf } from '../../platform/workbook'
import { communityOf } from '../cases/case.hands'
import { placeInView } from './place-in-view'
import { registerColumns } from './register.columns'
import { placeOf, type RegisterPlace, registerPage } from './register-cases'
import { endedStatuses } from './register-facts'
import { unitNames } from './unit-names'

type Input = InputOf<typeof registerActions.export>

/** The most that one read may return. */
const pageSize = 1000
/** More than a county has in a year, and what one run can write. */
const mostCases = 100_000

/**
 * Writes a register into the storage and answers a short-lived address. The file takes the place of the one that the
 * same person had written of this register before, so that none is left lying about.
 */
export async function exportRegister(input: Input, ctx: Context): Promise<OutputOf<typeof registerActions.export>> {
  const { name } = await placeInView(ctx, input.scope, 'export')
  const columns = registerColumns[input.register]
  const rows = await rowsOf(ctx, input)
  const title = registerNames[input.register]
  const file = await workbookOf({ name: title, columns, rows })
  const owner = ctx.secrets.tag('registerFile', ctx.caller).slice(0, 24)
  const fileId = await ctx.files.store(`registers/${owner}/${input.register}.xlsx`, file)
  const url = (await ctx.files.temporaryUrls([fileId])).get(fileId)
  if (!url) throw new Error('the register that was just stored has no address')
  ctx.log.info('register exported', { register: input.register, scope: input.scope, rows: rows.length })
  return { url, fileName: `${title}-${name}-${input.period}.xlsx`, rows: rows.length }
}

/** Every case that was chosen, page after page; refuses what is too much instead of leaving any out. */
async function rowsOf(ctx: Context, input: Input): Promise<readonly (readonly string[])[]> {
  const more: Where = input.register === 'archive' ? { status: ctx.db.command.in([...endedStatuses]) } : {}
  const columns = registerColumns[input.register]
  const rows: (readonly string[])[] = []
  let after: RegisterPlace | undefined
  for (;;) {
    const page = await registerPage(ctx, input, more, after, pageSize)
    const names = await unitNames(ctx, page.map(communityOf))
    rows.push(...page.map(each => columns.map(column => column.of(each, names))))
    const last = page.at(-1)
    if (!last || page.length < pageSize) return rows
    if (rows.length >= mostCases) throw new DomainError('REGISTER_TOO_LARGE')
    after = placeOf(last)
  }
}
