import type { CallView, Card, DeskAnswer, Draft, Line, Prediction, Screening } from './types'

// The server's OpenAPI description names the values but not the messages of its WebSockets: these are written by hand
// after app's DeskMessage and voicebot's SoftphoneMessage.

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
  | { type: 'agent'; agent: DeskAgent }
  | { type: 'call'; call: CallView }
  | { type: 'text'; call: string; line: Line }
  | { type: 'cards'; call: string; cards: Card[] }
  | { type: 'answer'; call: string; answer: DeskAnswer }
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
