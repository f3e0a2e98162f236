import type { Card, Line, TicketRow } from './types'

// Nothing of this file is in the server's OpenAPI description, which knows no WebSockets: it is written by hand after
// app's DeskMessage and CallView and voicebot's SoftphoneMessage.

/** Advice, never a decision; kind `none` when nothing speaks against the demand. `danger` are the words of danger. */
export interface Screening {
  kind: string
  title: string
  confidence: number
  quote: string
  basis: string
  route: string
  danger: string | null
}

/** The ticket's fields as far as the conversation has given them. */
export interface Draft {
  kind: string | null
  matter: string | null
  title: string
  content: string
  place: string | null
  area: string | null
  happened: string | null
  phone: string | null
  name: string | null
  secret: boolean
  urgent: boolean
}

export interface Candidate {
  unit: string
  name: string
  score: number
  matter: string | null
  clause: string
  why: string
}

export interface Prediction {
  candidates: Candidate[]
  certain: boolean
  model: string
}

/** A call as the desk shows it. */
export interface CallView {
  id: string
  state: 'ringing' | 'talking' | 'ended'
  direction: 'INBOUND' | 'OUTBOUND'
  number: string
  maskedNumber: string
  name: string | null
  line: string
  rangAt: string
  answeredAt: string | null
  endedAt: string | null
  history: TicketRow[]
  lines: Line[]
  cards: Card[]
  screening: Screening | null
  draft: Draft | null
  prediction: Prediction | null
}

/** What a seat does; an agent chooses `ready` or `break`, the rest comes from the call. */
export type SeatState = 'away' | 'ready' | 'break' | 'offered' | 'talking' | 'wrap_up'

export interface DeskAgent {
  name: string
  displayName: string
  state: SeatState
}

/** What /ws/desk sends. `seq` grows by one with each message; a snapshot sets where counting goes on. */
export type DeskMessage = { seq: number } & (
  | { type: 'snapshot'; agent: DeskAgent; waiting: number; call: CallView | null }
  | { type: 'waiting'; waiting: number }
  | { type: 'seat'; agent: DeskAgent }
  | { type: 'call'; call: CallView }
  | { type: 'text'; call: string; line: Line }
  | { type: 'cards'; call: string; cards: Card[] }
  | { type: 'screening'; call: string; advice: Screening | null }
  | { type: 'draft'; call: string; draft: Draft }
  | { type: 'prediction'; call: string; prediction: Prediction }
)

/** Text frames of /ws/softphone/*, browser to server. */
export type PhoneCommand =
  | { type: 'dial' }
  | { type: 'answer' }
  | { type: 'hangup' }
  | { type: 'digit'; digit: string }
  | { type: 'text'; text: string }

/** Text frames of /ws/softphone/*, server to browser. */
export type PhoneMessage =
  | { type: 'ringing'; line?: string; call: string }
  | { type: 'answered'; call: string }
  | { type: 'text'; speaker: 'CITIZEN' | 'AGENT' | 'ROBOT'; text: string }
  | { type: 'ended'; reason: string }
