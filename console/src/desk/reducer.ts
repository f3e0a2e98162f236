import type { DeskAgent, DeskMessage, SeatState } from '../api/desk-messages'
import type { CallView, Line } from '../api/types'

/** What one desk shows; changed by nothing but messages. */
export interface DeskState {
  /** number of the last message taken in; null before the first snapshot */
  seq: number | null
  agent: DeskAgent | null
  waiting: number
  call: CallView | null
}

export const EMPTY: DeskState = { seq: null, agent: null, waiting: 0, call: null }

/** `gap`: a message was missed, what is shown may be wrong; only a new snapshot mends it. */
export type Step = { state: DeskState; gap: boolean }

export function reduce(state: DeskState, message: DeskMessage): Step {
  if (message.type === 'snapshot') {
    const { seq, agent, waiting, call } = message
    return { state: { seq, agent, waiting, call }, gap: false }
  }
  // Before the snapshot nothing can be built on; the snapshot will hold it.
  if (state.seq === null) return { state, gap: false }
  if (message.seq <= state.seq) return { state, gap: false }
  if (message.seq !== state.seq + 1) return { state, gap: true }
  return { state: { ...apply(state, message), seq: message.seq }, gap: false }
}

function apply(state: DeskState, message: DeskMessage): DeskState {
  switch (message.type) {
    case 'waiting':
      return { ...state, waiting: message.waiting }
    case 'agent':
      return { ...state, agent: message.agent, call: stillOffered(state.call, message.agent.state) }
    case 'call':
      return { ...state, call: headReplaced(state.call, message.call) }
    case 'text':
      return onCall(state, message.call, (call) => ({ ...call, lines: withLine(call.lines, message.line) }))
    case 'cards':
      return onCall(state, message.call, (call) => ({ ...call, cards: message.cards }))
    case 'answer':
      return onCall(state, message.call, (call) => ({ ...call, answer: message.answer }))
    case 'screening':
      return onCall(state, message.call, (call) => ({ ...call, screening: message.advice }))
    case 'draft':
      return onCall(state, message.call, (call) => ({ ...call, draft: message.draft }))
    case 'prediction':
      return onCall(state, message.call, (call) => ({ ...call, prediction: message.prediction }))
    default:
      // A newer server may send what this page does not know; its number still counts.
      return state
  }
}

/** A call that rang here and was taken elsewhere leaves no message of its own: the seat is simply free again. */
function stillOffered(call: CallView | null, seat: SeatState): CallView | null {
  return call?.state === 'ringing' && ['ready', 'break', 'away'].includes(seat) ? null : call
}

function onCall(state: DeskState, id: string, change: (call: CallView) => CallView): DeskState {
  return state.call?.id === id ? { ...state, call: change(state.call) } : state
}

/** A new head of the same call must not take away text or advice that already arrived. */
function headReplaced(before: CallView | null, after: CallView): CallView {
  if (before?.id !== after.id) return after
  return {
    ...after,
    history: after.history?.length ? after.history : before.history,
    caller: after.caller ?? before.caller,
    lines: (after.lines ?? []).reduce(withLine, before.lines),
    cards: after.cards?.length ? after.cards : before.cards,
    answer: after.answer ?? before.answer,
    screening: after.screening ?? before.screening,
    draft: after.draft ?? before.draft,
    prediction: after.prediction ?? before.prediction,
  }
}

/** Puts a line in its place: settled words are never replaced by unsettled ones. */
export function withLine(lines: Line[], line: Line): Line[] {
  const at = lines.findIndex((old) => old.speaker === line.speaker && old.utterance === line.utterance)
  if (at < 0) return [...lines, line]
  if (lines[at]?.final && !line.final) return lines
  const copy = lines.slice()
  copy[at] = line
  return copy
}

/**
 * Cards as the agent sees them: those up to the one in use keep their places, new ones come below.
 *
 * @param inUse number of cards from the top that must not move
 */
export function cardsInPlace<C extends { entry: string }>(shown: C[], arrived: C[], inUse: number): C[] {
  const kept = shown.slice(0, inUse)
  const rest = arrived.filter((card) => !kept.some((old) => old.entry === card.entry))
  return [...kept, ...rest].slice(0, Math.max(arrived.length, kept.length))
}
