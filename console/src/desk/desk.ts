import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { api, ask, socketAddress } from '../api/client'
import type { DeskMessage, SeatState } from '../api/desk-messages'
import type { Card, Line, TicketView } from '../api/types'
import { adopt, checks, newForm, store, stored, toTicket, touch, withDraft, withPrediction, type FieldName, type Fields, type Form } from './form'
import { cardsInPlace, EMPTY, reduce, type DeskState } from './reducer'
import { lasting, type Lasting } from './socket'

const PUT_AWAY = 'huiyin.putAway'

/** The desk: what the server sends, the form that grows from it, and the agent's acts. */
export const useDesk = defineStore('desk', () => {
  const state = shallowRef<DeskState>(EMPTY)
  const online = ref(false)
  const form = shallowRef<Form | null>(null)
  const cards = shallowRef<Card[]>([])
  /** cards from the top that the agent has used: they keep their places */
  const cardsInUse = ref(0)
  /** an ended call that the agent has put away, also over a reload */
  const putAway = ref<string | null>(sessionStorage.getItem(PUT_AWAY))
  let socket: Lasting | null = null

  const call = computed(() => (state.value.call?.id === putAway.value ? null : state.value.call))
  const seatState = computed(() => (state.value.agent?.state ?? 'away').toLowerCase() as SeatState)
  /** calls do not come to this seat until the agent says so */
  const resting = computed(() => ['away', 'break', 'wrap_up'].includes(seatState.value))
  const problems = computed(() => (form.value && !form.value.ticket && call.value?.state !== 'ringing' ? checks(form.value.fields, call.value) : []))

  function connect(): void {
    socket?.close()
    socket = lasting(socketAddress('/ws/desk'), {
      message: (data) => take(data as DeskMessage),
      up: () => undefined,
      down: () => (online.value = false),
    })
  }

  function disconnect(): void {
    socket?.close()
    socket = null
    online.value = false
    state.value = EMPTY
  }

  function take(message: DeskMessage): void {
    const before = state.value.call
    const step = reduce(state.value, message)
    if (step.gap) {
      socket?.renew()
      return
    }
    if (message.type === 'snapshot') online.value = true
    state.value = step.state
    followCall(before?.id !== step.state.call?.id, message.type)
  }

  function followCall(another: boolean, type: DeskMessage['type']): void {
    const now = state.value.call
    if (!now) return
    if (another || form.value?.call !== now.id) {
      form.value = stored(now.id) ?? newForm(now)
      cardsInUse.value = 0
      cards.value = now.cards ?? []
    }
    if (!form.value) return
    const whole = type === 'snapshot' || type === 'call'
    let next: Form = form.value
    if (now.draft && (whole || type === 'draft')) next = withDraft(next, now.draft, now)
    if (now.prediction && (whole || type === 'prediction')) next = withPrediction(next, now.prediction)
    if (next !== form.value) keep(next)
    if (whole || type === 'cards') cards.value = cardsInPlace(cards.value, now.cards ?? [], cardsInUse.value)
  }

  function keep(next: Form): void {
    form.value = next
    store(next)
  }

  function edit<K extends FieldName>(field: K, value: Fields[K]): void {
    if (form.value && !form.value.ticket) keep(touch(form.value, field, value))
  }

  function takeOffer(field: FieldName): void {
    if (form.value) keep(adopt(form.value, field))
  }

  /** Puts words at the end of the answer. */
  function quote(text: string): void {
    const before = form.value?.fields.answer.trim()
    edit('answer', before ? `${before}\n${text}` : text)
  }

  function quoteCard(index: number): Card | undefined {
    const card = cards.value[index]
    if (!card) return undefined
    cardsInUse.value = Math.max(cardsInUse.value, index + 1)
    const source = [card.ownerName || card.owner, card.basis].filter(Boolean).join('，')
    quote(source ? `${card.text}（${source}）` : card.text)
    return card
  }

  async function file(answered: boolean): Promise<TicketView> {
    const mine = form.value as Form
    const candidate = call.value?.prediction?.candidates.find((one) => one.unit === mine.fields.unit)
    const reason = candidate ? [candidate.why, candidate.clause].filter(Boolean).join('；') : null
    const ticket = (await ask(api.POST('/api/tickets', { body: toTicket(mine, reason, answered) }))) as TicketView
    if (form.value?.call === mine.call) keep({ ...form.value, ticket: ticket.id })
    return ticket
  }

  /** Another matter of the same caller: a fresh form that keeps who and where, everything else is the agent's to write. */
  function another(): void {
    if (!form.value || !call.value) return
    const { phone, name, place, area, secret } = form.value.fields
    const fresh = newForm(call.value)
    const fields = { ...fresh.fields, phone, name, place, area, secret }
    keep({ ...fresh, fields, touched: ['kind', 'matter', 'title', 'content', 'unit'] })
  }

  function clear(): void {
    if (state.value.call?.state === 'ended') {
      putAway.value = state.value.call.id
      sessionStorage.setItem(PUT_AWAY, putAway.value)
      form.value = null
      cards.value = []
    }
  }

  const path = () => ({ params: { path: { id: call.value?.id ?? '' } } })
  const answer = () => ask(api.POST('/api/calls/{id}/answer', path()))
  const hangUp = () => ask(api.POST('/api/calls/{id}/hangup', path()))
  const transfer = (to: string) => ask(api.POST('/api/calls/{id}/transfer', { ...path(), body: { to } }))
  const say = (text: string) => ask(api.POST('/api/calls/{id}/say', { ...path(), body: { text } }))
  const seat = (next: 'ready' | 'break') => ask(api.POST('/api/desk/state', { body: { state: next } }))

  async function correct(speaker: Line['speaker'], utterance: number, text: string): Promise<void> {
    const id = call.value?.id ?? ''
    await ask(api.PUT('/api/calls/{id}/lines/{speaker}/{utterance}', { params: { path: { id, speaker, utterance } }, body: { text } }))
    // Shown at once; the server's own line follows and says the same.
    const now = state.value.call
    if (now?.id !== id) return
    const lines = now.lines.map((line) => (line.speaker === speaker && line.utterance === utterance ? { ...line, text } : line))
    state.value = { ...state.value, call: { ...now, lines } }
  }

  return {
    state, online, form, cards, call, seatState, resting, problems,
    connect, disconnect, take, edit, takeOffer, quote, quoteCard, file, another, clear,
    answer, hangUp, transfer, say, seat, correct,
  }
})
