import type { JudgedResult } from '../api/types'

/** What a threshold would do with questions that were judged: those below it get no answer. */
export interface Level {
  level: number
  /** questions with an answer that would be shown something, of all with one */
  shown: number
  answerable: number
  /** questions without an answer for which nothing would be shown, of all without */
  silent: number
  unanswerable: number
}

export function levelAt(results: JudgedResult[], level: number): Level {
  const answerable = results.filter((one) => one.wanted.length)
  const unanswerable = results.filter((one) => !one.wanted.length)
  return {
    level,
    shown: answerable.filter((one) => one.confidence >= level).length,
    answerable: answerable.length,
    silent: unanswerable.filter((one) => one.confidence < level).length,
    unanswerable: unanswerable.length,
  }
}

/** Of questions for which nothing would be shown: those without an answer; null when something is always shown. */
export function precision(at: Level): number | null {
  const all = at.silent + at.answerable - at.shown
  return all ? at.silent / all : null
}

/** In steps of a twentieth. */
export function levels(results: JudgedResult[]): Level[] {
  return Array.from({ length: 21 }, (_, i) => levelAt(results, i / 20))
}

/** Where both kinds of questions go wrong least, each kind counting alike; the middle one of several that are as good. */
export function best(all: Level[]): number {
  const right = all.map((at) => at.shown / Math.max(1, at.answerable) + at.silent / Math.max(1, at.unanswerable))
  const most = Math.max(...right)
  const good = all.filter((_, i) => right[i] === most)
  return good[Math.floor((good.length - 1) / 2)]?.level ?? 0
}
