import { campaignActions } from '../../shared/campaigns/actions'
import { counterActions } from '../../shared/campaigns/counter-actions'
import { campaignDeskActions } from '../../shared/campaigns/desk-actions'
import { caseActions } from '../../shared/cases/actions'
import { categoryActions } from '../../shared/categories/actions'
import { figureActions } from '../../shared/figures/actions'
import { formActions } from '../../shared/forms/actions'
import { formDeskActions } from '../../shared/forms/desk-actions'
import { gridActions } from '../../shared/grids/actions'
import { hotlineActions } from '../../shared/hotline/actions'
import { inboxActions } from '../../shared/inbox/actions'
import { type BoundAction, commonErrors } from '../../shared/kernel/contract'
import { errorCatalogue } from '../../shared/kernel/errors'
import { blockActions } from '../../shared/limits/block-actions'
import { neighbourActions } from '../../shared/neighbours/actions'
import { peopleActions } from '../../shared/people/actions'
import { signInActions } from '../../shared/people/sign-in-actions'
import { staffActions } from '../../shared/people/staff-actions'
import { problemActions } from '../../shared/problems/actions'
import { pushActions } from '../../shared/push/actions'
import { registerActions } from '../../shared/registers/actions'
import { revealActions } from '../../shared/reveals/actions'
import { rulesActions } from '../../shared/rules/actions'
import { namedTypes, schemaOf } from './named-types'
import { sayType } from './say-type'

/** The contract of every function that clients call. */
export const contracts: readonly Readonly<Record<string, BoundAction>>[] = [
  gridActions,
  caseActions,
  peopleActions,
  inboxActions,
  rulesActions,
  categoryActions,
  blockActions,
  revealActions,
  campaignActions,
  counterActions,
  campaignDeskActions,
  formDeskActions,
  formActions,
  neighbourActions,
  hotlineActions,
  problemActions,
  pushActions,
  registerActions,
  figureActions,
  staffActions,
  signInActions,
]

const head = `# API of the cloud functions

Generated from the contracts in \`shared/\` by \`npm run docs\`; a test fails when it is stale. Do not edit.

A function is called with \`{ action, input }\` and answers \`{ ok: true, data, traceId }\` or
\`{ ok: false, error: { code, fields?, retryAfterMs? }, traceId }\`. Who asks comes from the platform, never from the input.
Instants are milliseconds since 1970-01-01T00:00Z, positions GCJ-02 unless they say otherwise. An action that writes carries
an id made by the client (\`requestId\`, \`submissionId\`): the same id again changes nothing and answers alike.

Every action may answer ${commonErrors.map(code => `\`${code}\``).join(', ')}.
`

/** docs/api.md: every function, action, input, output and error. */
export function apiDocument(): string {
  const functions = contracts.map(table => {
    const actions = Object.values(table)
    return `## ${actions[0]?.fn}\n\n${actions.map(sayAction).join('\n')}`
  })
  return [head, ...functions, sayNamedTypes(), sayErrors()].join('\n')
}

function sayAction({ fn, name, summary, input, output, errors, writes }: BoundAction): string {
  const refusals = errors.length ? `\nRefuses with ${errors.map(code => `\`${code}\``).join(', ')}.\n` : ''
  return `### ${fn}.${name}${writes ? ' · writes' : ''}

${summary}

\`\`\`ts
input: ${sayType(schemaOf(input, 'input'))}
output: ${sayType(schemaOf(output, 'output'))}
\`\`\`
${refusals}`
}

const sayNamedTypes = (): string =>
  `## Shared shapes\n\n\`\`\`ts\n${namedTypes()
    .map(([name, schema]) => `type ${name} = ${sayType(schema)}`)
    .join('\n\n')}\n\`\`\`\n`

const sayErrors = (): string =>
  `## Errors\n\n| code | what the person reads |\n|---|---|\n${Object.entries(errorCatalogue)
    .map(([code, sentence]) => `| \`${code}\` | ${sentence} |`)
    .join('\n')}\n`
