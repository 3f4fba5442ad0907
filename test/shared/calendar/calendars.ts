import { createWorkCalendar } from '@shared/calendar/work-calendar'

/** The calendar as shipped: notices of 2023–2026. */
export const published = createWorkCalendar()
