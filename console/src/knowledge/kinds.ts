import type { EntryFields } from '../api/types'

export const KINDS = ['ANSWER', 'SCENE', 'NOTICE', 'TEMPLATE'] as const
export type Kind = (typeof KINDS)[number]

export const STANDINGS = ['SUBMITTED', 'SENT_BACK', 'DRAFT', 'VALID', 'COMING', 'EXPIRING', 'EXPIRED', 'WITHDRAWN'] as const
export type Standing = (typeof STANDINGS)[number]

/** What must be looked after stands out, what is in order does not. */
export const tone = (standing: Standing): string =>
  ({ SUBMITTED: 'accent', SENT_BACK: 'danger', DRAFT: '', VALID: 'good', COMING: '', EXPIRING: 'warn', EXPIRED: 'danger', WITHDRAWN: '' })[standing]

export const today = (): string => new Date().toLocaleDateString('sv-SE')

export const empty = (): EntryFields => ({
  title: '', questions: [], answer: '', basis: '', owner: '', matter: null, areas: [], from: today(), until: null,
  steps: [], papers: [], offices: [], fees: '', begins: null, ends: null, places: [],
})

/** One a line, as it is typed; empty lines count for nothing when it is sent. */
export const lines = (text: string): string[] => text.split('\n')
export const filled = (all: string[]): string[] => all.map((one) => one.trim()).filter(Boolean)

/** As it is sent: without empty lines, and nothing where nothing was chosen. */
export function sent(fields: EntryFields): EntryFields {
  return {
    ...fields,
    questions: filled(fields.questions), steps: filled(fields.steps), papers: filled(fields.papers), offices: filled(fields.offices), places: filled(fields.places),
    matter: fields.matter || null, until: fields.until || null, begins: fields.begins || null, ends: fields.ends || null,
  }
}

/** To the minute, as people read it; the city's clocks, no zone. */
export const minute = (local: string | null): string => (local ? local.slice(0, 16).replace('T', ' ') : '')
