import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { api, ask, socketAddress } from '../api/client'
import type { DeskMessage, SeatState } from '../api/desk-messages'
import type { CallDrafts, CallView, Card, DraftRow, Finding, Line, ScreeningWord, TicketView } from '../api/types'
import { useNotices } from '../notices/notices'
import { arrived, NO_ANSWER, renewed, reply, type Shown } from './answer'
import { adopt, checks, kept, newForm, overtaken, store, stored, toTicket, touch, withDraft, withPrediction, type FieldName, type Fields, type Form } from './form'
import { keeper, type Keeping } from './keeper'
import { cardsInPlace, EMPTY, reduce, type DeskState } from './reducer'
import { noteUse } from '../use/verdicts'
import { lasting, type Lasting } from './socket'

const PUT_AWAY = 'huiyin.putAway'

/** The desk: what the server sends, the form that grows from it, and the agent's acts. */
export const useDesk = defineStore('desk', () => {
  const state = shallowRef<DeskState>(EMPTY)
  const online = ref(false)
  /** one for each of the caller's matters */
  const forms = shallowRef<Form[]>([])
  const at = ref(0)
  const form = computed<Form | null>(() => forms.value[at.value] ?? null)
  const keeping = ref<Keeping>('')
  /** a call of before, whose draft is written on */
  const resumed = shallowRef<CallView | null>(null)
  const cards = shallowRef<Card[]>([])
  const answer = shallowRef<Shown>(NO_ANSWER)
  /** cards from the top that the agent has used: they keep their places */
  const cardsInUse = ref(0)
  /** an ended call that the agent has put away, also over a reload */
  const putAway = ref<string | null>(sessionStorage.getItem(PUT_AWAY))
  let socket: Lasting | null = null

  const live = computed(() => (state.value.call?.id === putAway.value ? null : state.value.call))
  const call = computed(() => live.value ?? resumed.value)
  const seatState = computed(() => (state.value.agent?.state ?? 'away').toLowerCase() as SeatState)
  /** calls do not come to this seat until the agent says so */
  /** advice that speaks against taking the demand; none where there is danger */
  const screened = computed(() => {
    const advice = call.value?.screening
    return advice && advice.kind !== 'none' && !advice.danger ? advice : null
  })
  const resting = computed(() => ['away', 'break', 'wrap_up'].includes(seatState.value))
  const problems = computed(() => (form.value && !form.value.ticket && call.value?.state !== 'ringing' ? checks(form.value.fields, call.value) : []))

  const drafts = keeper({
    state: (now) => (keeping.value = now),
    kept: (sent, draft) => change(sent, (mine) => ({ ...mine, version: draft.version, unsaved: mine.fields !== sent.fields })),
    refused: async (mine, why) => {
      useNotices().refuse(why)
      const theirs = (await fetched(mine.call)).find((one) => one.part === mine.part)
      change(mine, (now) => (theirs ? overtaken(now, theirs) : { ...now, version: 0, unsaved: false }))
    },
  })

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
    void drafts.flush()
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
    const now = live.value
    if (!now) return
    if (another || form.value?.call !== now.id) {
      const known = stored(now.id)
      show(known ?? [newForm(now)])
      cardsInUse.value = 0
      cards.value = now.cards ?? []
      answer.value = NO_ANSWER
      void catchUp(now.id)
    }
    if (!form.value) return
    const whole = type === 'snapshot' || type === 'call'
    let next: Form = form.value
    if (now.draft && (whole || type === 'draft')) next = withDraft(next, now.draft, now)
    if (now.prediction && (whole || type === 'prediction')) next = withPrediction(next, now.prediction)
    if (next !== form.value) keep(next)
    if (whole || type === 'answer') answer.value = arrived(answer.value, now.answer)
    if (whole || type === 'cards') cards.value = cardsInPlace(cards.value, now.cards ?? [], cardsInUse.value)
  }

  function show(all: Form[]): void {
    resumed.value = null
    forms.value = all
    at.value = all.length - 1
    keeping.value = ''
  }

  async function fetched(id: string): Promise<Form[]> {
    const found = (await ask(api.GET('/api/drafts/{call}', { params: { path: { call: id } } }))) as CallDrafts
    return found.drafts.map((draft) => kept(id, draft))
  }

  /** What the server has of this call that the page does not: from another page, or from before a crash. */
  async function catchUp(id: string): Promise<void> {
    const theirs = await fetched(id).catch(() => [])
    if (!theirs.length || form.value?.call !== id) return
    const mine = forms.value
    const parts = [...new Set([...mine, ...theirs].map((one) => one.part))].sort((a, b) => a - b)
    forms.value = parts.map((part) => {
      const here = mine.find((one) => one.part === part)
      const there = theirs.find((one) => one.part === part)
      if (!here || !there) return (here ?? there) as Form
      if (here.ticket) return here
      return here.unsaved && !there.ticket ? { ...here, version: there.version } : { ...there, offered: here.offered }
    })
    at.value = forms.value.length - 1
    forms.value.filter((one) => one.unsaved && !one.ticket).forEach(drafts.later)
    store(id, forms.value)
  }

  /** The form that this one has become meanwhile. */
  function change(which: Form, to: (now: Form) => Form): void {
    if (!forms.value.some((one) => one.call === which.call && one.part === which.part)) return
    forms.value = forms.value.map((one) => (one.call === which.call && one.part === which.part ? to(one) : one))
    store(which.call, forms.value)
  }

  function keep(next: Form): void {
    // what only the machine has written comes again by itself
    const mine = next.touched.length > 0 && !next.ticket
    const now = mine ? { ...next, unsaved: true } : next
    change(next, () => now)
    if (mine) drafts.later(now)
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
    noteUse(card.entry, 'INSERTED', call.value?.id)
    const source = [card.ownerName || card.owner, card.basis].filter(Boolean).join('，')
    quote(source ? `${card.text}（${source}）` : card.text)
    return card
  }

  function keepAnswer(): void {
    answer.value = { ...answer.value, inUse: true }
  }

  function renewAnswer(): void {
    answer.value = renewed(answer.value)
  }

  function quoteAnswer(): boolean {
    const now = answer.value.answer
    if (!now) return false
    keepAnswer()
    quote(reply(now))
    return true
  }

  /** @param declined why the demand is not taken: then it is filed and ended in one step @param stays left as written against the call */
  async function file(answered: boolean, declined: ScreeningWord | null = null, stays: Finding['what'][] = []): Promise<TicketView> {
    const mine = form.value as Form
    const candidate = call.value?.prediction?.candidates.find((one) => one.unit === mine.fields.unit)
    const reason = candidate ? [candidate.why, candidate.clause].filter(Boolean).join('；') : null
    await drafts.flush()
    const ticket = (await ask(api.POST('/api/tickets', { body: { ...toTicket(mine, reason, answered), declined, stays } }))) as TicketView
    drafts.drop(mine)
    change(mine, (now) => ({ ...now, ticket: ticket.id, unsaved: false }))
    keeping.value = ''
    return ticket
  }

  /** The demand goes on against screening's advice; the server tells the desk. */
  async function takeAgainst(word: ScreeningWord): Promise<void> {
    const id = call.value?.id ?? ''
    await ask(api.POST('/api/calls/{id}/screening', { params: { path: { id } }, body: { ...word, part: form.value?.part ?? 1 } }))
    if (resumed.value?.id === id) resumed.value = ((await ask(api.GET('/api/drafts/{call}', { params: { path: { call: id } } }))) as CallDrafts).call ?? resumed.value
  }

  /** Another matter of the same caller: a fresh form that keeps who and where, everything else is the agent's to write. */
  function another(): void {
    if (!form.value || !call.value) return
    const { phone, name, place, area, secret } = form.value.fields
    const fresh = newForm(call.value)
    const fields = { ...fresh.fields, phone, name, place, area, secret }
    const part = Math.max(...forms.value.map((one) => one.part)) + 1
    forms.value = [...forms.value, { ...fresh, part, fields, touched: ['kind', 'matter', 'title', 'content', 'unit'] }]
    at.value = forms.value.length - 1
    keeping.value = ''
    store(fresh.call, forms.value)
  }

  function turnTo(index: number): void {
    at.value = index
  }

  /** Writes on what was left unfinished, with the words of its call. */
  async function resume(row: DraftRow): Promise<void> {
    const found = (await ask(api.GET('/api/drafts/{call}', { params: { path: { call: row.call } } }))) as CallDrafts
    if (live.value) return
    show(found.drafts.map((draft) => kept(row.call, draft)))
    at.value = Math.max(0, forms.value.findIndex((one) => one.part === row.part))
    cards.value = []
    answer.value = NO_ANSWER
    resumed.value = found.call ?? unheard(row)
  }

  /** A call whose words are not there for this agent. */
  function unheard(row: DraftRow): CallView {
    return {
      id: row.call, state: 'ended', direction: 'INBOUND', number: '', maskedNumber: row.phoneMasked, name: null, line: '', rangAt: row.beganAt, answeredAt: null, endedAt: row.changedAt,
      history: [], caller: null, lines: [], cards: [], answer: null, screening: null, screened: [], draft: null, prediction: null,
    }
  }

  /** Back to the list; what was written is kept. */
  async function leave(): Promise<void> {
    await drafts.flush()
    show([])
  }

  /** The draft is gone: given away or discarded. Another form of the call may be left. */
  function gone(): void {
    const old = form.value
    if (!old || !call.value) return
    drafts.drop(old)
    const rest = forms.value.filter((one) => one !== old)
    if (!rest.some((one) => !one.ticket) && resumed.value) show([])
    else forms.value = rest.length ? rest : [newForm(call.value)]
    at.value = Math.max(0, forms.value.length - 1)
    store(old.call, forms.value)
  }

  function clear(): void {
    if (state.value.call?.state === 'ended') {
      putAway.value = state.value.call.id
      sessionStorage.setItem(PUT_AWAY, putAway.value)
      void drafts.flush()
      show([])
      cards.value = []
      answer.value = NO_ANSWER
    }
  }

  const path = () => ({ params: { path: { id: call.value?.id ?? '' } } })
  const pickUp = () => ask(api.POST('/api/calls/{id}/answer', path()))
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
    state, online, form, forms, at, keeping, resumed, cards, answer, call, seatState, resting, problems,
    connect, disconnect, take, edit, takeOffer, quote, quoteCard, keepAnswer, renewAnswer, quoteAnswer, file, takeAgainst, screened, another, turnTo, resume, leave, gone, keptNow: drafts.flush, clear,
    pickUp, hangUp, transfer, say, seat, correct,
  }
})
