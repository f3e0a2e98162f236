import { describe, expect, it } from 'vitest'
import { byClock, clockOf, share } from './clock'

const row = (id: string, change: object) => ({
  id, state: 'SIGNED' as const, signBy: null, replyBy: null, urgent: false, filedAt: '2026-11-20T00:00:00Z', ...change,
})

describe('the clerk’s list', () => {
  it('stands by the clock that ends first, urgent ones before all', () => {
    const rows = [
      row('reply-late', { replyBy: '2026-11-25T00:00:00Z' }),
      row('done', { state: 'CLOSED', replyBy: '2026-11-21T00:00:00Z' }),
      row('sign-soon', { state: 'DISPATCHED', signBy: '2026-11-22T01:00:00Z', replyBy: '2026-11-28T00:00:00Z' }),
      row('urgent', { urgent: true, replyBy: '2026-11-24T00:00:00Z' }),
    ]
    expect(byClock(rows).map((r) => r.id)).toEqual(['urgent', 'sign-soon', 'reply-late', 'done'])
  })

  it('runs no clock of the unit while others are to act', () => {
    expect(clockOf(row('x', { state: 'AWAITING_CALLBACK', replyBy: '2026-11-25T00:00:00Z' }))).toBeNull()
  })

  it('counts rework until the reply', () => {
    expect(clockOf(row('x', { state: 'IN_REWORK', replyBy: '2026-11-25T00:00:00Z' }))?.kind).toBe('reply')
  })

  it('shows a clock between empty and full', () => {
    const at = (iso: string) => share('2026-11-20T00:00:00Z', '2026-11-22T00:00:00Z', Date.parse(iso))
    expect([at('2026-11-19T00:00:00Z'), at('2026-11-21T00:00:00Z'), at('2026-12-01T00:00:00Z')]).toEqual([0, 0.5, 1])
  })
})
