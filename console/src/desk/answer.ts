import type { DeskAnswer } from '../api/types'

/**
 * The answer as the agent sees it. One that is in use does not change under their eyes: a later one waits until it is
 * asked for.
 */
export interface Shown {
  answer: DeskAnswer | null
  /** came after the one in use */
  newer: DeskAnswer | null
  inUse: boolean
}

export const NO_ANSWER: Shown = { answer: null, newer: null, inUse: false }

const words = (answer: DeskAnswer) => JSON.stringify([answer.sentences, answer.sources, answer.model])

export function arrived(shown: Shown, next: DeskAnswer | null): Shown {
  if (!next?.sentences.length) return shown
  if (!shown.answer) return { ...shown, answer: next }
  // the same words again must not be drawn anew
  if (words(shown.answer) === words(next)) return shown.newer ? { ...shown, newer: null } : shown
  return shown.inUse ? { ...shown, newer: next } : { ...shown, answer: next }
}

export function renewed(shown: Shown): Shown {
  return shown.newer ? { answer: shown.newer, newer: null, inUse: false } : shown
}

/** To be read aloud: without marks. */
export function script(answer: DeskAnswer): string {
  return answer.sentences.map((one) => one.text).join('')
}

/** To be sent: with what it rests on. */
export function reply(answer: DeskAnswer): string {
  const basis = answer.sources.map((one) => [one.ownerName, one.basis].filter(Boolean).join('，'))
  return `${script(answer)}（${[...new Set(basis)].join('；')}）`
}
