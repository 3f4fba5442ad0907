import * as z from 'zod/mini'
import { action, defineActions } from '../kernel/contract'
import { id, requestId } from '../kernel/fields'
import { consentPurpose, me, publicWorker } from './person'

/** Contract of the cloud function `people`. */
export const peopleActions = defineActions('people', {
  me: action({
    summary: 'Who the caller is: name, roles with scope, consents. An unknown identity is a resident without a name.',
    input: z.object({}),
    output: me,
    errors: [],
    writes: false,
  }),
  consent: action({
    summary: 'Records consent to one purpose at one version of its text; makes the resident known on first use.',
    input: z.object({ requestId, purpose: consentPurpose, version: z.string().check(z.maxLength(20)) }),
    output: me,
    errors: [],
    writes: true,
  }),
  colleagues: action({
    summary:
      'Staff who could take over a case of the given grid: its team, neighbours in the community, the desk. Or of a node, ' +
      'for a case that lies in no grid yet: the teams of the grids below it, and its desk. With those who handle cases ' +
      'for departments on the way up, and the departments themselves.',
    input: z.union([z.object({ gridCode: id }), z.object({ orgCode: id })]),
    output: z.object({
      people: z.array(z.object({ ...publicWorker.shape, gridName: z.string(), onLeave: z.boolean() })),
      desk: z.nullable(z.object({ orgCode: id, name: z.string() })),
      departments: z.array(z.object({ orgCode: id, name: z.string() })),
    }),
    errors: ['GRID_NOT_FOUND'],
    writes: false,
  }),
})
