import type { UnitClock } from '../api/types'
import { i18n } from '../i18n'

const { t } = i18n.global

/** Minutes and seconds of a running time, e.g. `00:42`, `1:02:03`. */
export function running(millis: number): string {
  const all = Math.max(0, Math.floor(millis / 1000))
  const two = (value: number) => String(value).padStart(2, '0')
  const hours = Math.floor(all / 3600)
  return `${hours > 0 ? `${hours}:` : ''}${two(Math.floor(all / 60) % 60)}:${two(all % 60)}`
}

/** A point of time as people of the office write it: today's only by the hour. */
export function moment(iso: string | null, now = new Date()): string {
  if (!iso) return '—'
  const at = new Date(iso)
  const two = (value: number) => String(value).padStart(2, '0')
  const clock = `${two(at.getHours())}:${two(at.getMinutes())}`
  if (at.toDateString() === now.toDateString()) return clock
  const day = `${two(at.getMonth() + 1)}-${two(at.getDate())}`
  return at.getFullYear() === now.getFullYear() ? `${day} ${clock}` : `${at.getFullYear()}-${day}`
}

/** How long a unit's clock still runs, as the server counted it, e.g. “剩 1 个工作日 3 小时”, “超 20 分钟”. */
export function remaining(clock: UnitClock): string {
  const { days, hours, minutes } = clock
  let span: string
  if (days > 0) span = t(clock.working ? 'time.workingDaysHours' : 'time.daysHours', { days, hours })
  else if (hours > 0) span = t('time.hoursMinutes', { hours, minutes })
  else span = t('time.minutes', { minutes })
  const said = t(clock.late ? 'time.over' : 'time.left', { span })
  return clock.working && days === 0 ? t('time.working', { said }) : said
}

/** The size of a file as people say it, e.g. `340 KB`, `2.4 MB`. */
export function size(bytes: number): string {
  const kilo = bytes / 1024
  return kilo < 1000 ? `${Math.max(1, Math.round(kilo))} KB` : `${(kilo / 1024).toFixed(1)} MB`
}

/** @param digits after the point */
export function percent(share: number | null, digits = 1): string {
  return share === null ? '—' : `${(share * 100).toFixed(digits)}%`
}
