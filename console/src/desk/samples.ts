import type { CallView, DeskAnswer, Draft, Line } from '../api/types'

/** Values for tests. */
export function call(change: Partial<CallView> = {}): CallView {
  return {
    id: 'c1', state: 'ringing', direction: 'INBOUND', number: '13800001234', maskedNumber: '138****1234', name: null,
    line: '12345', rangAt: '2026-11-22T09:00:00Z', answeredAt: null, endedAt: null,
    history: [], caller: null, lines: [], cards: [], answer: null, screening: null, screened: [], draft: null, prediction: null, ...change,
  }
}

export function answer(text: string): DeskAnswer {
  return {
    sentences: [{ text, cites: [1] }],
    sources: [{ number: 1, entry: 'e1', title: '停水怎么报修', basis: '《供水管理办法》', ownerName: '水务集团', from: '2026-01-01', until: null }],
    model: null,
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
