import type { DeadlineView } from '@shared/cases/case-deadline'
import type { CaseCard, CaseDetail } from '@shared/cases/case-views'
import { instantOf, type LocalDate } from '@shared/kernel/local-date'

/** Monday 23 November 2026, 9:12 in Beijing: the morning of the mockups. */
export const mondayMorning = instantOf('2026-11-23' as LocalDate, '9:12')

export const aDeadline = (dueOn: string, more: Partial<DeadlineView> = {}): DeadlineView => ({
  limit: { amount: 5, unit: 'workdays' },
  extended: 0,
  startedAt: instantOf('2026-11-16' as LocalDate, '9:00'),
  dueAt: instantOf(dueOn as LocalDate, '18:00'),
  dueOn,
  provisional: false,
  paused: false,
  light: 'green',
  workdaysLeft: 3,
  answeredAt: null,
  workdaysEarly: null,
  ...more,
})

export const aCard = (id: string, more: Partial<CaseCard> = {}): CaseCard => ({
  id,
  caseNo: 'QH20261122-0041',
  title: '快递柜挡住盲道',
  placeLabel: '桂花路 18 号南门',
  status: 'handling',
  urgent: false,
  deadline: aDeadline('2026-11-26'),
  createdAt: mondayMorning - 86_400_000,
  assigneeName: '王芳',
  hint: null,
  ...more,
})

export const aDetail = (more: Partial<CaseDetail> = {}): CaseDetail => ({
  id: 'case-1',
  revision: 3,
  viewer: 'staff',
  caseNo: 'QH20261119-0007',
  title: '快递柜挡住盲道',
  text: '南门新装的快递柜占了半条盲道。',
  channel: 'wechat',
  category: { id: 'facility', name: '市政设施', parentName: null },
  status: 'handling',
  urgent: false,
  place: {
    source: 'pin',
    label: '桂花路 18 号南门',
    point: null,
    nearBoundary: false,
    boundaryMetres: 60,
    thumbnail: null,
  },
  grid: null,
  reporter: { anonymous: false, nameMasked: '李**', phoneMasked: '138****2216' },
  responsible: { kind: 'person', id: 'worker-7', name: '王芳', phone: null },
  firstResponderName: '王芳',
  route: {
    place: 'pin',
    duty: 'owner',
    gridName: '第七网格',
    personName: '王芳',
    coversFor: null,
    deskName: null,
  },
  deadline: aDeadline('2026-11-26'),
  countedDays: [],
  photos: [],
  openQuestion: null,
  reply: null,
  rating: null,
  feedback: null,
  verification: null,
  reopenUntil: null,
  decision: null,
  supervision: null,
  coHandlers: [],
  extension: null,
  mostExtension: null,
  levelUntil: null,
  events: [],
  acts: ['progress', 'ask', 'addPhotos', 'resolve', 'sendBack', 'transfer', 'revealContact'],
  createdAt: mondayMorning,
  ...more,
})
