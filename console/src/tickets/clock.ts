import type { TicketRow } from '../api/types'

/** Urgent ones first, then by the clock that ends first, then without a clock by age. */
export function byClock<R extends Pick<TicketRow, 'clock' | 'urgent' | 'filedAt'>>(rows: R[]): R[] {
  const place = (row: R) => (row.clock ? Date.parse(row.clock.due) : Number.POSITIVE_INFINITY)
  const turn = (row: R) => (row.urgent && row.clock ? 0 : 1)
  return [...rows].sort((a, b) => turn(a) - turn(b) || compare(place(a), place(b)) || b.filedAt.localeCompare(a.filedAt))
}

function compare(a: number, b: number): number {
  // Infinity − Infinity is not a number.
  return a === b ? 0 : a < b ? -1 : 1
}
