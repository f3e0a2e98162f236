import { describe, expect, it } from 'vitest'
import { dayBefore, isoDay } from './days'

describe('days', () => {
  it('are counted from the local midnight, over the end of a month and a year', () => {
    expect(isoDay(0, new Date(2026, 10, 30, 23, 59))).toBe('2026-11-30')
    expect(isoDay(1, new Date(2026, 10, 30, 0, 1))).toBe('2026-12-01')
    expect(dayBefore('2027-01-01')).toBe('2026-12-31')
    expect(dayBefore('2028-03-01')).toBe('2028-02-29')
  })
})
