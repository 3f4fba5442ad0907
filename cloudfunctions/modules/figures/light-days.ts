import { type DayOfLights, type LightCounts, type LightDay, noLights } from '@shared/figures/light-counts'
import { addDays, instantOf, type LocalDate, localDateOf } from '@shared/kernel/local-date'
import type { Services } from '../../platform/context'
import type { TimerContext, TimerResult } from '../../platform/create-timer'
import { territory } from '../grids/territory'
import { lightsByPlace, litCases } from './lit-cases'

/** More than a year, to compare with the year before. */
const keptDays = 400
const insertedAtOnce = 500

const idOf = (day: string, code: string): string => `${day}:${code}`

/**
 * Writes down once a day how the lights stand, for what is compared with a week ago: nobody can count yesterday's
 * lights today. The top node is written last and says that a day is complete, so a run that died is done again.
 */
export async function noteLights(ctx: TimerContext): Promise<TimerResult> {
  const now = ctx.clock.now()
  const day = localDateOf(now)
  const { topCode } = await territory(ctx)
  const days = ctx.db.collection('lightDays')
  if (await days.get(idOf(day, topCode))) return { noted: 0 }
  const sums = lightsByPlace(await litCases(ctx, { orgPath: topCode }, now, now))
  await days.remove({ day })
  const below = [...sums].filter(([code]) => code !== topCode).map(([code, lights]) => dayOf(day, code, lights))
  for (let from = 0; from < below.length; from += insertedAtOnce) {
    await days.insertMany(below.slice(from, from + insertedAtOnce))
  }
  await days.insert(dayOf(day, topCode, sums.get(topCode) ?? noLights))
  const removed = await days.remove({ day: ctx.db.command.lt(addDays(day, -keptDays)) })
  return { noted: below.length + 1, removed }
}

const dayOf = (day: string, code: string, lights: LightCounts): LightDay => ({
  _id: idOf(day, code),
  day,
  code,
  ...lights,
})

/** How the lights of places stood as these days began; a day that nobody wrote down is missing for all of them. */
export async function lightsOfDays(
  ctx: Pick<Services, 'db' | 'clock'>,
  codes: readonly string[],
  days: readonly LocalDate[],
): Promise<ReadonlyMap<string, readonly DayOfLights[]>> {
  const { topCode } = await territory(ctx)
  const ids = [...new Set([...codes, topCode])].flatMap(code => days.map(day => idOf(day, code)))
  const found = await ctx.db.collection('lightDays').find({
    where: { _id: ctx.db.command.in(ids) },
    limit: ids.length,
  })
  const noted = new Map(found.map(({ _id, code: _code, ...lights }) => [_id, lights]))
  const complete = days.filter(day => noted.has(idOf(day, topCode)))
  return new Map(codes.map(code => [code, complete.map(day => noted.get(idOf(day, code)) ?? { day, ...noLights })]))
}

/** The same weekday of the eight weeks before, oldest first, and the day itself. */
export const weekDays = (today: LocalDate): readonly LocalDate[] =>
  Array.from({ length: 9 }, (_, week) => addDays(today, (week - 8) * 7))

export const endOfDay = (day: LocalDate): number => instantOf(day, '24:00')
