import { locationPurpose, screenTitles } from '@shared/messages/navigation'

const local = process.env.GEZI_MODE === 'local'

export default defineAppConfig({
  pages: [
    'pages/home/index',
    'pages/find/index',
    'pages/report/index',
    'pages/place/index',
    'pages/submitted/index',
    'pages/kept-report/index',
    'pages/case/index',
    'pages/mine-cases/index',
    'pages/track/index',
    'pages/followed/index',
    'pages/me/index',
    'pages/privacy/index',
    'pages/inbox/index',
    'pages/join/index',
    'pages/confirm-sign-in/index',
    'pages/devices/index',
    'pages/who-looked/index',
    // In WeChat people are signed in by WeChat: only a browser is let in by a phone, or proves one.
    ...(process.env.TARO_ENV === 'h5' ? ['pages/sign-in/index', 'pages/phone-check/index'] : []),
    // The component gallery and the demo sign-in exist in local builds only; a test proves it.
    ...(local ? ['pages/dev/index', 'pages/demo/index'] : []),
  ],
  subPackages: [
    {
      root: 'packages/worker',
      pages: [
        'pages/tasks/index',
        'pages/case/index',
        'pages/quick-entry/index',
        'pages/resolve/index',
        'pages/transfer/index',
        'pages/decide/index',
        'pages/co-handler/index',
        'pages/map/index',
        'pages/reminders/index',
      ],
    },
    {
      root: 'packages/station',
      pages: [
        'pages/desk/index',
        'pages/similar/index',
        'pages/problems/index',
        'pages/problem/index',
        'pages/hotline/index',
        'pages/people/index',
        'pages/unreached/index',
        'pages/supervision/index',
        'pages/registers/index',
        'pages/archive/index',
        'pages/file/index',
        'pages/extensions/index',
        'pages/held/index',
        'pages/policies/index',
        'pages/keywords/index',
        'pages/limits/index',
        'pages/blocks/index',
        'pages/reveals/index',
        'pages/block/index',
      ],
    },
    {
      root: 'packages/console',
      pages: ['pages/home/index', 'pages/cases/index', 'pages/map/index', 'pages/orders/index', 'pages/report/index'],
    },
    {
      root: 'packages/organiser',
      pages: ['pages/campaigns/index', 'pages/campaign/index', 'pages/outlets/index', 'pages/rules/index'],
    },
  ],
  preloadRule: { 'pages/me/index': { network: 'all', packages: ['packages/worker'] } },
  window: {
    navigationBarTitleText: screenTitles.app,
    navigationBarBackgroundColor: '@paper',
    navigationBarTextStyle: '@navigationText' as 'black',
    backgroundColor: '@paper',
    backgroundTextStyle: '@pullText' as 'dark',
  },
  // In a browser the sliding page lies beside the screen for a moment, and phones then lay everything out twice as wide.
  ...(process.env.TARO_ENV === 'h5' ? { animation: false } : {}),
  darkmode: true,
  themeLocation: 'theme.json',
  lazyCodeLoading: 'requiredComponents',
  requiredPrivateInfos: ['chooseLocation'],
  permission: { 'scope.userLocation': { desc: locationPurpose } },
  __usePrivacyCheck__: true,
})
