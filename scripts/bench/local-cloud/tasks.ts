import { randomBytes, randomInt } from 'node:crypto'

/** What both sides of the bench `local-cloud` store: about 500 bytes as JSON, with two indexes beside the id. */
export interface Task {
  readonly _id: string
  /** Unique index. */
  readonly number: string
  /** Index, with dueAt descending. */
  readonly assigneeId: string
  readonly dueAt: number
  readonly status: 'open'
  readonly revision: number
  readonly touchedAt: number
  readonly title: string
  readonly note: string
  readonly place: { readonly longitude: number; readonly latitude: number; readonly label: string }
}

const tasksEach = 20
const dueFrom = Date.UTC(2026, 0, 1)

const storedId = (n: number) => `task-${String(n).padStart(8, '0')}`
const assigneeOf = (n: number, stored: number) => `person-${n % Math.ceil(stored / tasksEach)}`

/** The task with a running number, when `stored` of them are loaded beforehand: twenty an assignee. */
export const taskOf = (n: number, stored: number): Task => ({
  _id: storedId(n),
  number: `QH20260101-${n}`,
  assigneeId: assigneeOf(n, stored),
  dueAt: dueFrom + ((n * 7919) % 31_536_000) * 1000,
  status: 'open',
  revision: 0,
  touchedAt: dueFrom,
  title: '3 号楼 2 单元的楼道灯坏了三天了，晚上老人上下楼看不清',
  note: '物业说在等配件，居民希望先装一盏临时灯；网格员已到现场看过，拍了照片，约好周五上午和电工一起来，请留好门。',
  place: { longitude: 108.9 + (n % 1000) / 1e4, latitude: 34.2 + (n % 777) / 1e4, label: '青禾家园 3 号楼 2 单元' },
})

/** A task that is not stored yet, for an assignee who has some. */
export const newTask = (stored: number): Task => {
  const id = randomBytes(16).toString('hex')
  return { ...taskOf(randomInt(stored), stored), _id: id, number: id }
}

export const someId = (stored: number): string => storedId(randomInt(stored))
export const someAssignee = (stored: number): string => assigneeOf(randomInt(stored), stored)

/** Two different stored tasks, the smaller id first: who locks documents locks them in one order. */
export function twoIds(stored: number): readonly [string, string] {
  const first = randomInt(stored - 1)
  return [storedId(first), storedId(randomInt(first + 1, stored))]
}
