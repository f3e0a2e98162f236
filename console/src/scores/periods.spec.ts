import { describe, expect, it } from 'vitest'
import { dayBefore, periodEnd, periodStart } from './periods'

describe('periods of the calendar', () => {
  it('begin on a Monday or on a first', () => {
    expect(periodStart('WEEK', '2026-11-29')).toBe('2026-11-23')
    expect(periodStart('WEEK', '2027-01-01')).toBe('2026-12-28')
    expect(periodStart('MONTH', '2026-11-23')).toBe('2026-11-01')
    expect(periodStart('QUARTER', '2026-11-23')).toBe('2026-10-01')
    expect(periodStart('YEAR', '2026-11-23')).toBe('2026-01-01')
  })

  it('end the day before the next begins', () => {
    expect(periodEnd('WEEK', '2027-01-01')).toBe('2027-01-03')
    expect(periodEnd('MONTH', '2028-02-10')).toBe('2028-02-29')
    expect(periodEnd('QUARTER', '2026-11-23')).toBe('2026-12-31')
    expect(periodEnd('YEAR', '2026-11-23')).toBe('2026-12-31')
  })

  it('that are over end the day before the one that runs', () => {
    expect(dayBefore('MONTH', new Date(2026, 10, 23))).toBe('2026-10-31')
    expect(dayBefore('WEEK', new Date(2026, 10, 23))).toBe('2026-11-22')
    expect(dayBefore('YEAR', new Date(2026, 0, 1))).toBe('2025-12-31')
  })
})
