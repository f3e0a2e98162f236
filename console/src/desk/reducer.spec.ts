import { describe, expect, it } from 'vitest'
import type { DeskMessage } from '../api/desk-messages'
import { cardsInPlace, EMPTY, reduce, withLine, type DeskState } from './reducer'
import { call, draft, line } from './samples'

const agent = { name: 'a1', displayName: '话务员一', state: 'ready' as const }
const opened = (seq = 5): DeskState => reduce(EMPTY, { seq, type: 'snapshot', agent, waiting: 2, call: call() }).state

function after(state: DeskState, ...messages: DeskMessage[]): DeskState {
  return messages.reduce((at, message) => reduce(at, message).state, state)
}

describe('the desk', () => {
  it('takes a snapshot as it is, whatever was there', () => {
    const state = after(opened(), { seq: 1, type: 'snapshot', agent, waiting: 0, call: null })
    expect(state).toEqual({ seq: 1, agent, waiting: 0, call: null })
  })

  it('applies messages that follow one another', () => {
    const state = after(opened(), { seq: 6, type: 'waiting', waiting: 9 }, { seq: 7, type: 'draft', call: 'c1', draft: draft({ title: '停水' }) })
    expect(state.waiting).toBe(9)
    expect(state.call?.draft?.title).toBe('停水')
    expect(state.seq).toBe(7)
  })

  it('notices a missed message and changes nothing', () => {
    const before = opened()
    const step = reduce(before, { seq: 7, type: 'waiting', waiting: 9 })
    expect(step.gap).toBe(true)
    expect(step.state).toBe(before)
  })

  it('passes over a message that it has already had', () => {
    const before = opened()
    const step = reduce(before, { seq: 5, type: 'waiting', waiting: 9 })
    expect(step).toEqual({ state: before, gap: false })
  })

  it('waits for the snapshot before it believes anything', () => {
    const step = reduce(EMPTY, { seq: 3, type: 'waiting', waiting: 9 })
    expect(step).toEqual({ state: EMPTY, gap: false })
  })

  it('counts on over a message of a kind that it does not know', () => {
    const step = reduce(opened(), { seq: 6, type: 'weather' } as unknown as DeskMessage)
    expect(step.gap).toBe(false)
    expect(step.state.seq).toBe(6)
  })

  it('lets go of a ringing call when the seat is free again, but not of one that is spoken on', () => {
    const seat = (seq: number): DeskMessage => ({ seq, type: 'agent', agent })
    expect(after(opened(), seat(6)).call).toBeNull()
    expect(after(opened(), { seq: 6, type: 'call', call: call({ state: 'talking' }) }, seat(7)).call?.id).toBe('c1')
  })

  it('ignores words of another call', () => {
    const state = after(opened(), { seq: 6, type: 'text', call: 'other', line: line('CITIZEN', 1, '你好') })
    expect(state.call?.lines).toEqual([])
  })

  it('keeps the text when the head of the call is replaced', () => {
    const state = after(
      opened(),
      { seq: 6, type: 'text', call: 'c1', line: line('CITIZEN', 1, '停水了') },
      { seq: 7, type: 'call', call: call({ state: 'talking', history: [] }) },
    )
    expect(state.call?.state).toBe('talking')
    expect(state.call?.lines.map((l) => l.text)).toEqual(['停水了'])
  })
})

describe('the transcript', () => {
  it('revises a partial in its place', () => {
    const lines = withLine(withLine([line('CITIZEN', 1, '小区', false)], line('AGENT', 1, '您好')), line('CITIZEN', 1, '小区停水'))
    expect(lines.map((l) => l.text)).toEqual(['小区停水', '您好'])
  })

  it('never lets a late partial replace settled words', () => {
    const lines = withLine([line('CITIZEN', 1, '小区停水')], line('CITIZEN', 1, '小区', false))
    expect(lines[0]?.text).toBe('小区停水')
  })

  it('lets a correction replace settled words', () => {
    const lines = withLine([line('CITIZEN', 1, '小区停税')], line('CITIZEN', 1, '小区停水'))
    expect(lines[0]?.text).toBe('小区停水')
  })
})

describe('the cards', () => {
  const of = (...entries: string[]) => entries.map((entry) => ({ entry }))

  it('come as they arrive while none is in use', () => {
    expect(cardsInPlace(of('a', 'b'), of('c', 'a', 'd'), 0)).toEqual(of('c', 'a', 'd'))
  })

  it('change only below the one in use', () => {
    expect(cardsInPlace(of('a', 'b', 'c'), of('d', 'b', 'e'), 2)).toEqual(of('a', 'b', 'd'))
  })

  it('keep the one in use when nothing else is left', () => {
    expect(cardsInPlace(of('a', 'b'), [], 1)).toEqual(of('a'))
  })
})
