export type PeriodKind = 'WEEK' | 'MONTH' | 'QUARTER' | 'YEAR'

const two = (value: number) => String(value).padStart(2, '0')
const iso = (day: Date) => `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`

/** The first day of the period in which the day is; weeks begin on Monday. */
export function periodStart(kind: PeriodKind, day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  if (kind === 'YEAR') return `${year}-01-01`
  if (kind === 'QUARTER') return `${year}-${two(month - ((month - 1) % 3))}-01`
  if (kind === 'MONTH') return `${year}-${two(month)}-01`
  const weekday = (new Date(year, month - 1, date).getDay() + 6) % 7
  return iso(new Date(year, month - 1, date - weekday))
}

/** The last day of that period. */
export function periodEnd(kind: PeriodKind, day: string): string {
  const [year = 0, month = 1, date = 1] = periodStart(kind, day).split('-').map(Number)
  const months = { WEEK: 0, MONTH: 1, QUARTER: 3, YEAR: 12 }[kind]
  return iso(new Date(year, month - 1 + months, date + (kind === 'WEEK' ? 6 : -1)))
}

/** The last day of the period before the one that runs today: what can be looked back upon. */
export function dayBefore(kind: PeriodKind, today: Date): string {
  const [year = 0, month = 1, date = 1] = periodStart(kind, iso(today)).split('-').map(Number)
  return iso(new Date(year, month - 1, date - 1))
}
