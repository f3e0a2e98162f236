import type { ScreeningRow } from '../api/types'

export const OUTCOMES = ['DECLINED', 'TOLD_AWAY', 'INSISTED', 'OVERRIDDEN', 'TAKEN'] as const
export const STANDINGS = ['WAITING', 'AGREED', 'DISAGREED'] as const
export const NONE = 'none'

/** What the demand most likely was, if the decision was right, or was not; empty where only a person can say. */
export function likelyLabel(row: Pick<ScreeningRow, 'refusal' | 'outcome' | 'kind'>, right: boolean): string {
  if (row.refusal) return right ? row.kind : NONE
  // The citizen insisted: the advice may have been right all the same.
  if (row.outcome === 'INSISTED') return row.kind
  if (right) return NONE
  return row.kind === NONE ? '' : row.kind
}

/** Whether the viewer may judge it: not the own decision, nor what another has judged, nor what a ticket has come of. */
export function judgeable(row: Pick<ScreeningRow, 'own' | 'review'>, me: string): boolean {
  return !row.own && (!row.review || (row.review.by === me && !row.review.again))
}

/** The share as people write it; a dash where there is nothing to share out. */
export function share(part: number, of: number): string {
  return of === 0 ? '—' : `${Math.round((100 * part) / of)} %`
}
