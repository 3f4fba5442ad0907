import type { caseActions } from '@shared/cases/actions'
import type { Policy } from '../../platform/authority'

/** What one may do with a case: `see` it, and the actions of the contract. */
export type CaseAction = 'see' | Exclude<keyof typeof caseActions, 'get' | 'track'>

/** Who may do what with a case (docs/permissions.md is generated from this table). */
export const casePolicy: Policy<CaseAction> = {
  categories: { grants: ['signedIn'], because: 'What may be reported, and how fast it is answered, is public.' },
  preview: { grants: ['signedIn'], because: 'Who answers for a place is public; nothing is saved.' },
  submit: { grants: ['signedIn'], because: 'Everybody may report; the identity of an anonymous sign-in is enough.' },
  mine: { grants: ['signedIn'], because: 'Lists only what the caller reported.' },
  quickEntry: {
    grants: ['worker@any', 'leader@any', 'station@any'],
    because: 'Whoever is asked first registers it, in any grid (首问负责制).',
  },
  tasks: {
    grants: ['worker@any', 'leader@any', 'station@any', 'handler@any'],
    because: 'Lists only what the caller, or a desk the caller sits at, is responsible for.',
  },
  deskCounts: {
    grants: ['station@scope', 'leader@scope', 'supervisor@scope'],
    because: 'What waits at a desk concerns those who run, lead or supervise its place.',
  },
  deskList: {
    grants: ['station@scope', 'leader@scope', 'supervisor@scope'],
    because: 'They see each of these cases anyway.',
  },
  see: {
    grants: [
      'reporter',
      'codeHolder',
      'assignee',
      'deskMember',
      'coHandler',
      'decider',
      'firstResponder',
      'worker@scope',
      'leader@scope',
      'station@scope',
      'supervisor@scope',
    ],
    because:
      'The reporter, who works on it or helps, who stays answerable for it, the team of its grid, and those who lead, run or ' +
      'supervise its place. Handlers see what was handed to them; administrators and outlet staff see no case.',
  },
  accept: {
    grants: ['assignee', 'deskMember', 'calledIn'],
    because:
      'Only who is responsible can take it on, or the deputy who was called in because an urgent case went unnoticed.',
  },
  progress: {
    grants: ['assignee', 'deskMember', 'coHandler'],
    because: 'Only who is responsible, or asked to help, speaks for the work.',
  },
  addPhotos: {
    grants: ['assignee', 'deskMember', 'coHandler'],
    because: 'Photos document the work of who is responsible and who helps.',
  },
  ask: { grants: ['assignee', 'deskMember'], because: 'One voice towards the reporter.' },
  answerAsk: { grants: ['reporter'], because: 'Only the reporter can answer for the reporter.' },
  supplement: { grants: ['reporter'], because: 'Only the reporter can add to what the reporter said.' },
  resolve: { grants: ['assignee', 'deskMember'], because: 'The answer comes from who is responsible.' },
  sendBack: {
    grants: ['assignee', 'departmentDesk'],
    because:
      'Returning is for the person, or the department, that it was given to; a desk of the ladder transfers instead.',
  },
  transfer: {
    grants: ['assignee', 'deskMember', 'leader@scope', 'station@scope'],
    because: 'Who is responsible may hand it on; the leader and the station of the place arrange work.',
  },
  revealContact: {
    grants: ['assignee', 'deskMember', 'firstResponder'],
    because: 'The phone is for who works on the case or answers for it, with a reason that the reporter can read.',
  },
  tell: {
    grants: ['assignee', 'deskMember', 'firstResponder'],
    because: 'The result is told by who is responsible, or by who was first asked (首问负责制).',
  },
  verify: {
    grants: ['leader@scope', 'station@scope'],
    because: 'Checking is for those who lead or run the place, and never for whoever did the work.',
  },
  rate: { grants: ['reporter'], because: 'Only the reporter knows whether it is done.' },
  reopenFor: {
    grants: ['assignee', 'deskMember', 'firstResponder'],
    because: 'Who was told "not done" in person has it handled again, on the word of the reporter.',
  },
  reopen: { grants: ['reporter'], because: 'Only the reporter may have it handled again.' },
  above: {
    grants: ['assignee', 'deskMember'],
    because: 'Who may pass it up sees first who would get it.',
  },
  escalate: {
    grants: ['assignee', 'deskMember'],
    because: 'Who has it knows whether this level can solve it; the others may transfer.',
  },
  submitForDecision: {
    grants: ['assignee', 'deskMember'],
    because: 'Who has it submits it; it ends the share of this level.',
  },
  decide: {
    grants: ['assignee', 'deskMember'],
    because: 'The desk that was asked decides, or whom it handed that to.',
  },
  addCoHandler: {
    grants: ['assignee', 'deskMember', 'leader@scope', 'station@scope'],
    because: 'Who is responsible may ask for help; the leader and the station of the place arrange work.',
  },
  removeCoHandler: {
    grants: ['assignee', 'deskMember', 'leader@scope', 'station@scope'],
    because: 'Whoever may ask for help may end it.',
  },
  askExtension: {
    grants: ['assignee', 'deskMember'],
    because: 'Who has promised the date asks for another one.',
  },
  decideExtension: {
    grants: ['decider'],
    because: 'The level above decides, and nobody decides their own request.',
  },
  recategorise: {
    grants: ['assignee', 'deskMember', 'station@scope'],
    because: 'Who works on it finds out what it really is; the station of the place sorts what was sorted wrongly.',
  },
  extensions: {
    grants: ['leader@any', 'station@any'],
    because: 'Lists only requests that wait for the caller or a desk the caller sits at.',
  },
  withdraw: { grants: ['reporter'], because: 'Only the reporter may take it back.' },
  reject: {
    grants: ['deskMember', 'leader@scope', 'station@scope'],
    because: 'Refusing is for the desk or the leader, never for the worker who would have the work.',
  },
  similar: { grants: ['station@scope'], because: 'Whoever may merge or group sees what is alike.' },
  merge: {
    grants: ['station@scope'],
    because: 'The station of the place, and those above it, decide that two cases are one; both must be theirs.',
  },
  recordErrand: {
    grants: ['assignee', 'deskMember'],
    because: 'Whoever took the papers says what was taken and what went back.',
  },
  supervise: {
    grants: ['supervisor@scope'],
    because: 'Ordering an explanation is what a supervisor of the place is for.',
  },
  replySupervision: { grants: ['assignee', 'deskMember'], because: 'Who is responsible explains it.' },
  acceptSupervision: {
    grants: ['supervisor@scope'],
    because: 'The order belongs to those who supervise the place, also when one of them is away.',
  },
  returnSupervision: { grants: ['supervisor@scope'], because: 'Who may accept a reply may also return it.' },
  endSupervision: {
    grants: ['supervisor@scope'],
    because: 'Who may accept a reply may do without one: it was said on the phone, or nobody is left to write it.',
  },
  supervisionList: {
    grants: ['supervisor@scope', 'leader@scope', 'station@scope'],
    because: 'They see each of these cases anyway.',
  },
  markUrgent: {
    grants: ['assignee', 'deskMember', 'firstResponder', 'leader@scope', 'station@scope'],
    because: 'Whoever works on it or runs the place may learn that it cannot wait; it only ever tells more people.',
  },
  releaseContent: {
    grants: ['station@scope'],
    because: 'The station of the place looks at what nobody could check, or what is held; never at its own words.',
  },
  blockContent: { grants: ['station@scope'], because: 'Who may release may also block, with a reason.' },
  heldContent: { grants: ['station@scope'], because: 'Lists what waits for the station of the place.' },
}
