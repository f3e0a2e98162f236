import { describe, expect, it } from 'vitest'
import { remaining } from '../format/format'
import { byClock } from './clock'

const clock = (due: string) => ({ kind: 'REPLY' as const, due, working: true, late: false, days: 1, hours: 0, minutes: 0, share: 0.5 })
const row = (id: string, due: string | null, urgent = false, rank = 2) => ({ id, grade: { name: '', rank, lowest: rank === 2, why: '' }, clock: due ? clock(due) : null, urgent, filedAt: '2026-11-20T00:00:00Z' })

describe('the clerk’s list', () => {
  it('has the highest grade before others whose clock ends sooner', () => {
    const rows = [row('soon', '2026-11-22T01:00:00Z'), row('high', '2026-11-25T00:00:00Z', false, 0), row('done', null, false, 0)]
    expect(byClock(rows).map((r) => r.id)).toEqual(['high', 'soon', 'done'])
  })

  it('stands by the clock that ends first, urgent ones before all', () => {
    const rows = [row('late', '2026-11-25T00:00:00Z'), row('done', null), row('soon', '2026-11-22T01:00:00Z'), row('urgent', '2026-11-24T00:00:00Z', true)]
    expect(byClock(rows).map((r) => r.id)).toEqual(['urgent', 'soon', 'late', 'done'])
  })
})

describe('the time that is left', () => {
  const of = (change: object) => remaining({ ...clock('2026-11-25T00:00:00Z'), ...change })
  it('is said in working days where only those count', () => expect(of({ days: 2, hours: 3 })).toBe('剩 2个工作日3小时'))
  it('says so on the last of them, too', () => expect(of({ days: 0, hours: 3, minutes: 20 })).toBe('剩 3小时20分（工作时间）'))
  it('is said in days where they count day and night', () => expect(of({ working: false, hours: 4 })).toBe('剩 1天4小时'))
  it('says how long it has been over', () => expect(of({ working: false, late: true, days: 0, minutes: 7 })).toBe('超 7分钟'))
})
