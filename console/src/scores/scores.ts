import type { ScoreCard, ScoreFigure } from '../api/types'
import { percent } from '../format/format'

export interface Wanted {
  name: string
  level: string
  /** code of an area; `city` for units of the whole city, empty for all */
  area: string
}

/** The cards of the units that are asked for. */
export function fitting(cards: ScoreCard[], wanted: Wanted): ScoreCard[] {
  return cards.filter(
    (card) =>
      card.unitName.includes(wanted.name.trim()) &&
      (!wanted.level || card.level === wanted.level) &&
      (!wanted.area || (wanted.area === 'city' ? card.area === null : card.area === wanted.area)),
  )
}

/** Something was exempted, so that the figure with it is another one. */
export const differs = (figure: ScoreFigure) => figure.numerator !== figure.withExempted.numerator || figure.denominator !== figure.withExempted.denominator

/** How many of what it counts were exempted. */
export const exempted = (figure: ScoreFigure) => figure.withExempted.denominator - figure.denominator

/** Something of the unit was counted, exempted tickets included, or outside reviewers have marked it. */
export const hasFigures = (card: ScoreCard) => card.review !== null || card.figures.some((one) => one.denominator > 0 || one.withExempted.denominator > 0)

/** A mean is no share: it is in minutes. */
export const isMean = (figure: Pick<ScoreFigure, 'code'>) => figure.code === 'signMinutes'

export function shown(figure: Pick<ScoreFigure, 'code' | 'value'>, minutes: (n: number) => string): string {
  if (!isMean(figure)) return percent(figure.value)
  return figure.value === null ? '—' : minutes(Math.round(figure.value))
}

