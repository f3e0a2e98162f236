import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useDesk } from './desk'
import { call, draft } from './samples'

class FakeSocket {
  static made: FakeSocket[] = []
  onopen: (() => void) | null = null
  onmessage: ((event: { data: string }) => void) | null = null
  onclose: (() => void) | null = null
  closed = false
  constructor() {
    FakeSocket.made.push(this)
  }
  close() {
    this.closed = true
    this.onclose?.()
  }
  send(message: object) {
    this.onmessage?.({ data: JSON.stringify(message) })
  }
}

const agent = { name: 'a', displayName: '甲', state: 'ready' }

describe('the desk’s connection', () => {
  beforeEach(() => {
    FakeSocket.made = []
    sessionStorage.clear()
    vi.stubGlobal('WebSocket', FakeSocket)
    vi.useFakeTimers()
    setActivePinia(createPinia())
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })

  it('asks for a new snapshot when a message was missed', () => {
    const desk = useDesk()
    desk.connect()
    FakeSocket.made[0]?.send({ seq: 1, type: 'snapshot', agent, waiting: 0, call: call() })
    expect(desk.online).toBe(true)
    FakeSocket.made[0]?.send({ seq: 4, type: 'waiting', waiting: 7 })
    expect(FakeSocket.made).toHaveLength(2)
    expect(FakeSocket.made[0]?.closed).toBe(true)
    FakeSocket.made[1]?.send({ seq: 9, type: 'snapshot', agent, waiting: 7, call: call() })
    expect(desk.state.waiting).toBe(7)
    expect(desk.online).toBe(true)
  })

  it('comes back by itself, waiting longer each time', () => {
    useDesk().connect()
    FakeSocket.made[0]?.close()
    vi.advanceTimersByTime(500)
    expect(FakeSocket.made).toHaveLength(2)
    FakeSocket.made[1]?.close()
    vi.advanceTimersByTime(500)
    expect(FakeSocket.made).toHaveLength(2)
    vi.advanceTimersByTime(500)
    expect(FakeSocket.made).toHaveLength(3)
  })

  it('keeps what the agent typed through a lost connection', () => {
    const desk = useDesk()
    desk.connect()
    FakeSocket.made[0]?.send({ seq: 1, type: 'snapshot', agent, waiting: 0, call: call({ draft: draft({ title: '机器的' }) }) })
    desk.edit('title', '坐席的')
    FakeSocket.made[0]?.close()
    vi.advanceTimersByTime(500)
    FakeSocket.made[1]?.send({ seq: 3, type: 'snapshot', agent, waiting: 0, call: call({ draft: draft({ title: '机器的新的' }) }) })
    expect(desk.form?.fields.title).toBe('坐席的')
    expect(desk.form?.offered.title).toBe('机器的新的')
  })

  it('keeps a quoted card in its place and its source in the answer', () => {
    const desk = useDesk()
    desk.connect()
    const card = (entry: string) => ({ entry, title: entry, text: `答${entry}`, basis: '通知', owner: 'water', ownerName: '水务集团', from: '2026-01-01', until: null, score: 1, why: '' })
    FakeSocket.made[0]?.send({ seq: 1, type: 'snapshot', agent, waiting: 0, call: call({ cards: [card('a'), card('b')] }) })
    desk.quoteCard(0)
    expect(desk.form?.fields.answer).toBe('答a（水务集团，通知）')
    FakeSocket.made[0]?.send({ seq: 2, type: 'cards', call: 'c1', cards: [card('x'), card('y')] })
    expect(desk.cards.map((c) => c.entry)).toEqual(['a', 'x'])
  })
})
