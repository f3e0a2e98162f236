import type { TicketView } from '../api/types'

type CallWords = NonNullable<TicketView['call']>

/**
 * @property words what was heard, or which question it is about
 * @property utterance the citizen's line that it is about; 0 for none
 */
export interface Doubt {
  key: string
  kind: 'missing' | 'corrected' | 'unheard' | 'changed' | 'lost' | 'unread' | 'human'
  words: string
  utterance: number
}

/** What a robot decided, by the outcome's word, that a person should look at. */
const DECIDED: Record<string, Doubt['kind']> = { unheard: 'unheard', corrected: 'changed', lost: 'lost', nobody: 'human' }
/** A dialogue that came to its end says one of these. */
const ENDS = ['filed', 'settled']

/**
 * What in a robot's call somebody should listen to: words that were not written down or that the machine has put right,
 * answers that it did not understand, what the caller put right or left without an answer, a wish for a human, a call that
 * ended before all was read back.
 */
export function doubts(call: CallWords): Doubt[] {
  const said = call.lines.filter((line) => line.speaker === 'CITIZEN')
  const found: Doubt[] = []
  for (const line of said) {
    if (line.missing) found.push({ key: `line-${line.utterance}`, kind: 'missing', words: '', utterance: line.utterance })
    else if (line.raw && !line.byPerson) found.push({ key: `line-${line.utterance}`, kind: 'corrected', words: line.text, utterance: line.utterance })
  }
  for (const one of call.decisions) {
    const kind = DECIDED[one.outcome]
    if (!kind) continue
    const line = said.find((candidate) => one.heard !== '' && candidate.text === one.heard)
    found.push({ key: `decision-${one.number}`, kind, words: one.heard || one.state, utterance: line?.utterance ?? 0 })
  }
  if (call.decisions.length && !call.decisions.some((one) => ENDS.includes(one.outcome))) found.push({ key: 'end', kind: 'unread', words: '', utterance: 0 })
  return found
}
