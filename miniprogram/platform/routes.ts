/** Every page a screen may open, by name. */
export const routes = {
  home: 'pages/home/index',
  find: 'pages/find/index',
  report: 'pages/report/index',
  place: 'pages/place/index',
  submitted: 'pages/submitted/index',
  keptReport: 'pages/kept-report/index',
  case: 'pages/case/index',
  mineCases: 'pages/mine-cases/index',
  track: 'pages/track/index',
  me: 'pages/me/index',
  privacy: 'pages/privacy/index',
  inbox: 'pages/inbox/index',
  join: 'pages/join/index',
  confirmSignIn: 'pages/confirm-sign-in/index',
  devices: 'pages/devices/index',
  whoLooked: 'pages/who-looked/index',
  signIn: 'pages/sign-in/index',
  phoneCheck: 'pages/phone-check/index',
  workerTasks: 'packages/worker/pages/tasks/index',
  workerCase: 'packages/worker/pages/case/index',
  workerQuickEntry: 'packages/worker/pages/quick-entry/index',
  workerResolve: 'packages/worker/pages/resolve/index',
  workerTransfer: 'packages/worker/pages/transfer/index',
  workerDecide: 'packages/worker/pages/decide/index',
  workerCoHandler: 'packages/worker/pages/co-handler/index',
  workerMap: 'packages/worker/pages/map/index',
  workerReminders: 'packages/worker/pages/reminders/index',
  stationDesk: 'packages/station/pages/desk/index',
  stationSupervision: 'packages/station/pages/supervision/index',
  stationRegisters: 'packages/station/pages/registers/index',
  stationArchive: 'packages/station/pages/archive/index',
  stationFile: 'packages/station/pages/file/index',
  stationHeld: 'packages/station/pages/held/index',
  stationExtensions: 'packages/station/pages/extensions/index',
  stationPolicies: 'packages/station/pages/policies/index',
  stationKeywords: 'packages/station/pages/keywords/index',
  stationLimits: 'packages/station/pages/limits/index',
  stationReveals: 'packages/station/pages/reveals/index',
  stationBlocks: 'packages/station/pages/blocks/index',
  stationBlock: 'packages/station/pages/block/index',
  followed: 'pages/followed/index',
  stationSimilar: 'packages/station/pages/similar/index',
  stationProblems: 'packages/station/pages/problems/index',
  stationProblem: 'packages/station/pages/problem/index',
  stationHotline: 'packages/station/pages/hotline/index',
  stationPeople: 'packages/station/pages/people/index',
  stationUnreached: 'packages/station/pages/unreached/index',
  consoleHome: 'packages/console/pages/home/index',
  consoleCases: 'packages/console/pages/cases/index',
  consoleMap: 'packages/console/pages/map/index',
  consoleOrders: 'packages/console/pages/orders/index',
  consoleReport: 'packages/console/pages/report/index',
  organiserCampaigns: 'packages/organiser/pages/campaigns/index',
  organiserCampaign: 'packages/organiser/pages/campaign/index',
  organiserOutlets: 'packages/organiser/pages/outlets/index',
  organiserRules: 'packages/organiser/pages/rules/index',
  organiserForms: 'packages/organiser/pages/forms/index',
  organiserForm: 'packages/organiser/pages/form/index',
  formAnswer: 'packages/campaign/pages/form/index',
  campaigns: 'packages/campaign/pages/campaigns/index',
  campaign: 'packages/campaign/pages/campaign/index',
  voucher: 'packages/campaign/pages/voucher/index',
  ownClaims: 'packages/campaign/pages/claims/index',
} as const

export type RouteName = keyof typeof routes

/** Names and values of a page's query. */
export type RouteParams = Readonly<Record<string, string | undefined>>

export const urlOf = (name: RouteName, params: RouteParams = {}): string => `/${routes[name]}${queryOf(params)}`

/** `?a=1&b=2`, or nothing; what is undefined is left out. */
export function queryOf(params: RouteParams): string {
  const query = Object.entries(params)
    .filter((entry): entry is [string, string] => entry[1] !== undefined)
    .map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
  return query.length > 0 ? `?${query.join('&')}` : ''
}
