import { describe, expect, it } from 'vitest'
import { asked, fromAddress, fromSaved, noWish, stated } from './wish'

describe('a wish for tickets', () => {
  it('is in the address only as far as something is asked for, and read back the same', () => {
    const wish = { ...noWish(), text: ' 停水 ', state: ['SIGNED', 'PAUSED'], mark: ['URGENT'], from: '2026-11-01' }
    expect(stated(wish)).toEqual({ text: '停水', state: ['SIGNED', 'PAUSED'], mark: ['URGENT'], from: '2026-11-01' })
    expect(fromAddress(stated(wish))).toEqual({ ...wish, text: '停水' })
    expect(fromAddress({ state: 'SIGNED', clock: null })).toEqual({ ...noWish(), state: ['SIGNED'] })
  })

  it('looks for a whole number as the citizen’s, and for parts of one as words', () => {
    expect(asked({ ...noWish(), text: '13800001234', unit: 'water' })).toEqual({ phone: '13800001234', unit: 'water' })
    expect(asked({ ...noWish(), text: '1234' })).toEqual({ text: '1234' })
  })

  it('is filled from what was saved', () => {
    expect(fromSaved({ text: null, phone: null, state: ['SIGNED'], unit: 'water', kind: null, matter: null, channel: null, from: null, until: null, clock: 'OVERDUE', mark: null })).toEqual({ ...noWish(), state: ['SIGNED'], unit: 'water', clock: 'OVERDUE' })
  })
})
