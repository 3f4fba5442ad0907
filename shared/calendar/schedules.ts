import type { LocalDate } from '../kernel/local-date'

/** One festival of a State Council notice: days off, both ends included, and the weekend days worked in lieu (调休). */
interface Festival {
  readonly name: string
  readonly off: readonly [from: LocalDate, through: LocalDate]
  readonly worked: readonly LocalDate[]
}

/** A yearly notice (国务院办公厅关于…年部分节假日安排的通知). Its days may lie in the year before. */
export interface HolidaySchedule {
  readonly year: number
  /** Web address of the notice. */
  readonly notice: string
  readonly festivals: readonly Festival[]
}

/** "MM-DD" means the year of the schedule, a full date means itself. */
type Day = string

const schedule = (
  year: number,
  notice: string,
  rows: readonly (readonly [name: string, from: Day, through: Day, ...worked: Day[]])[],
): HolidaySchedule => {
  const full = (day: Day) => (day.length === 5 ? `${year}-${day}` : day) as LocalDate
  return {
    year,
    notice,
    festivals: rows.map(([name, from, through, ...worked]) => ({
      name,
      off: [full(from), full(through)],
      worked: worked.map(full),
    })),
  }
}

/** The shipped schedules with those of an import, which win for their years. */
export const withPublished = (imported: readonly HolidaySchedule[]): readonly HolidaySchedule[] => [
  ...publishedSchedules.filter(({ year }) => !imported.some(each => each.year === year)),
  ...imported,
]

/** Facts of the published notices, checked day by day against two public data sets in the tests. */
export const publishedSchedules: readonly HolidaySchedule[] = [
  schedule(2023, 'http://www.gov.cn/zhengce/zhengceku/2022-12/08/content_5730844.htm', [
    ['元旦', '2022-12-31', '01-02'],
    ['春节', '01-21', '01-27', '01-28', '01-29'],
    ['清明节', '04-05', '04-05'],
    ['劳动节', '04-29', '05-03', '04-23', '05-06'],
    ['端午节', '06-22', '06-24', '06-25'],
    ['中秋节、国庆节', '09-29', '10-06', '10-07', '10-08'],
  ]),
  schedule(2024, 'https://www.gov.cn/zhengce/zhengceku/202310/content_6911528.htm', [
    ['元旦', '01-01', '01-01'],
    ['春节', '02-10', '02-17', '02-04', '02-18'],
    ['清明节', '04-04', '04-06', '04-07'],
    ['劳动节', '05-01', '05-05', '04-28', '05-11'],
    ['端午节', '06-10', '06-10'],
    ['中秋节', '09-15', '09-17', '09-14'],
    ['国庆节', '10-01', '10-07', '09-29', '10-12'],
  ]),
  schedule(2025, 'https://www.gov.cn/zhengce/zhengceku/202411/content_6986383.htm', [
    ['元旦', '01-01', '01-01'],
    ['春节', '01-28', '02-04', '01-26', '02-08'],
    ['清明节', '04-04', '04-06'],
    ['劳动节', '05-01', '05-05', '04-27'],
    ['端午节', '05-31', '06-02'],
    ['国庆节、中秋节', '10-01', '10-08', '09-28', '10-11'],
  ]),
  schedule(2026, 'https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm', [
    ['元旦', '01-01', '01-03', '01-04'],
    ['春节', '02-15', '02-23', '02-14', '02-28'],
    ['清明节', '04-04', '04-06'],
    ['劳动节', '05-01', '05-05', '05-09'],
    ['端午节', '06-19', '06-21'],
    ['中秋节', '09-25', '09-27'],
    ['国庆节', '10-01', '10-07', '09-20', '10-10'],
  ]),
]
