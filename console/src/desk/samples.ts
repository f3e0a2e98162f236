import type { CallView, Draft, Line } from '../api/types'

/** Values for tests. */
export function call(change: Partial<CallView> = {}): CallView {
  return {
    id: 'c1', state: 'ringing', direction: 'INBOUND', number: '13800001234', maskedNumber: '138****1234', name: null,
    line: '12345', rangAt: '2026-11-22T09:00:00Z', answeredAt: null, endedAt: null,
    history: [], lines: [], cards: [], screening: null, draft: null, prediction: null, ...change,
  }
}

export function draft(change: Partial<Draft> = {}): Draft {
  return {
    kind: null, matter: null, title: '', content: '', place: null, area: null, happened: null, phone: null, name: null,
    secret: false, urgent: false, ...change,
  }
}

export function line(speaker: Line['speaker'], utterance: number, text: string, final = true): Line {
  return { speaker, utterance, text, raw: null, final, missing: null, fromMillis: utterance * 1000, at: '2026-11-22T09:00:10Z', byPerson: false }
}
