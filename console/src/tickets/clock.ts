import type { TicketRow } from '../api/types'

/** Of those whose clock runs: urgent ones first, then the highest grade, then the clock that ends first; then the others by age. */
export function byClock<R extends Pick<TicketRow, 'clock' | 'urgent' | 'grade' | 'filedAt'>>(rows: R[]): R[] {
  const place = (row: R) => (row.clock ? Date.parse(row.clock.due) : Number.POSITIVE_INFINITY)
  const turn = (row: R) => (row.urgent && row.clock ? 0 : 1)
  const grade = (row: R) => (row.clock ? (row.grade?.rank ?? 100) : 100)
  return [...rows].sort((a, b) => turn(a) - turn(b) || Number(!a.clock) - Number(!b.clock) || grade(a) - grade(b) || compare(place(a), place(b)) || b.filedAt.localeCompare(a.filedAt))
}

function compare(a: number, b: number): number {
  // Infinity − Infinity is not a number.
  return a === b ? 0 : a < b ? -1 : 1
}
