import { action, defineActions } from '@shared/kernel/contract'
import { id } from '@shared/kernel/fields'
import * as z from 'zod/mini'

/** Contract of the local function `demo-sign-in`. */
export const demoSignInActions = defineActions('demo-sign-in', {
  people: action({
    summary: 'People of the demo whom one may become.',
    input: z.object({}),
    output: z.object({
      people: z.array(z.object({ customId: id, name: z.string(), roleText: z.string(), scopeName: z.string() })),
    }),
    errors: [],
    writes: false,
  }),
  ticket: action({
    summary: 'A ticket for custom sign-in as one of the demo people.',
    input: z.object({ customId: id }),
    output: z.object({ ticket: z.string() }),
    errors: ['NOT_FOUND'],
    writes: false,
  }),
})
