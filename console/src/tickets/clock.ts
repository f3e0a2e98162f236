import type { TicketRow } from '../api/types'

export interface Clock {
  kind: 'sign' | 'reply'
  due: string
}

/** The clock that ends first for the unit: signing before it has signed, then the reply; none once it is not its turn. */
export function clockOf(row: Pick<TicketRow, 'state' | 'signBy' | 'replyBy'>): Clock | null {
  if (row.state === 'DISPATCHED' && row.signBy) return { kind: 'sign', due: row.signBy }
  if (['DISPATCHED', 'SIGNED', 'IN_REWORK'].includes(row.state) && row.replyBy) return { kind: 'reply', due: row.replyBy }
  return null
}

/** Urgent ones first, then by the clock that ends first, then without a clock by age. */
export function byClock<R extends Pick<TicketRow, 'state' | 'signBy' | 'replyBy' | 'urgent' | 'filedAt'>>(rows: R[]): R[] {
  const place = (row: R) => {
    const clock = clockOf(row)
    return clock ? Date.parse(clock.due) : Number.POSITIVE_INFINITY
  }
  const turn = (row: R) => (row.urgent && clockOf(row) ? 0 : 1)
  return [...rows].sort((a, b) => turn(a) - turn(b) || compare(place(a), place(b)) || b.filedAt.localeCompare(a.filedAt))
}

function compare(a: number, b: number): number {
  // Infinity − Infinity is not a number.
  return a === b ? 0 : a < b ? -1 : 1
}

/** How much of a clock has run, 0…1. */
export function share(from: string, due: string, now: number): number {
  const whole = Date.parse(due) - Date.parse(from)
  return whole <= 0 ? 1 : Math.min(1, Math.max(0, (now - Date.parse(from)) / whole))
}
