import { blockPolicy } from '../../cloudfunctions/modules/blocks/blocks.policy'
import { campaignPolicy } from '../../cloudfunctions/modules/campaigns/campaign.policy'
import { campaignDeskPolicy } from '../../cloudfunctions/modules/campaigns/desk.policy'
import { casePolicy } from '../../cloudfunctions/modules/cases/case.policy'
import { categoryPolicy } from '../../cloudfunctions/modules/categories/categories.policy'
import { counterPolicy } from '../../cloudfunctions/modules/counter/counter.policy'
import { figuresPolicy } from '../../cloudfunctions/modules/figures/figures.policy'
import { formDeskPolicy, formPolicy } from '../../cloudfunctions/modules/forms/forms.policy'
import { gridPolicy } from '../../cloudfunctions/modules/grids/grids.policy'
import { hotlinePolicy } from '../../cloudfunctions/modules/hotline/hotline.policy'
import { inboxPolicy } from '../../cloudfunctions/modules/inbox/inbox.policy'
import { neighbourPolicy } from '../../cloudfunctions/modules/neighbours/neighbours.policy'
import { peoplePolicy } from '../../cloudfunctions/modules/people/people.policy'
import { problemPolicy } from '../../cloudfunctions/modules/problems/problems.policy'
import { pushPolicy } from '../../cloudfunctions/modules/push/push.policy'
import { registerPolicy } from '../../cloudfunctions/modules/registers/register.policy'
import { revealPolicy } from '../../cloudfunctions/modules/reveals/reveals.policy'
import { rulesPolicy } from '../../cloudfunctions/modules/rules/rules.policy'
import { signInPolicy } from '../../cloudfunctions/modules/sign-in/sign-in.policy'
import { staffPolicy } from '../../cloudfunctions/modules/staff/staff.policy'
import type { Grant, Relation, Rule } from '../../cloudfunctions/platform/authority'

const policies: Readonly<Record<string, Readonly<Record<string, Rule>>>> = {
  cases: casePolicy,
  grids: gridPolicy,
  inbox: inboxPolicy,
  campaigns: campaignPolicy,
  counter: counterPolicy,
  'campaign-desk': campaignDeskPolicy,
  'form-desk': formDeskPolicy,
  forms: formPolicy,
  neighbours: neighbourPolicy,
  hotline: hotlinePolicy,
  problems: problemPolicy,
  people: peoplePolicy,
  push: pushPolicy,
  registers: registerPolicy,
  figures: figuresPolicy,
  rules: rulesPolicy,
  staff: staffPolicy,
  'sign-in': signInPolicy,
  categories: categoryPolicy,
  blocks: blockPolicy,
  reveals: revealPolicy,
}

const head = `# Who may do what

Generated from the policies of \`cloudfunctions/modules/\` by \`npm run docs\`; a test fails when it is stale. Do not edit.

What is not in a table is nobody's. A role counts only with its organisation scope: **in scope** means that the place of
the thing is that node or below it, **anywhere** that holding the role at all is enough. A relation is to the one thing in
question. \`see\` also decides whether a case exists for somebody: to everybody else it answers \`CASE_NOT_FOUND\`.
`

/** docs/permissions.md: every action of every module, who may do it, and why just they. */
export function permissionsDocument(): string {
  const sections = Object.entries(policies).map(
    ([module, policy]) =>
      `## ${module}\n\n| action | who may | why |\n|---|---|---|\n${Object.entries(policy)
        .map(([action, { grants, because }]) => `| \`${action}\` | ${grants.map(sayGrant).join(', ')} | ${because} |`)
        .join('\n')}\n`,
  )
  return [head, ...sections].join('\n')
}

const relations: Readonly<Record<Relation | 'signedIn', string>> = {
  signedIn: 'everybody who signed in',
  reporter: 'its reporter',
  assignee: 'the person responsible',
  deskMember: 'the desk responsible',
  departmentDesk: 'the desk of the department that has it',
  coHandler: 'whoever helps',
  calledIn: 'the deputy called in',
  decider: 'who decides on more time',
  firstResponder: '首问责任人',
  codeHolder: 'holder of number and query code',
  outletStaff: 'staff of the outlet',
}

function sayGrant(grant: Grant): string {
  const [role, where] = grant.split('@')
  if (where === undefined) return relations[grant as Relation | 'signedIn']
  return `${role} ${where === 'scope' ? 'in scope' : 'anywhere'}`
}
