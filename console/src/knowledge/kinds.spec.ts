import { describe, expect, it } from 'vitest'
import { empty, minute, sent } from './kinds'

describe('what an editor sends', () => {
  it('has no empty lines and nothing where nothing was chosen', () => {
    const typed = { ...empty(), title: '停水', questions: ['停水了 ', '', ' '], matter: '', until: '', begins: '' }
    expect(sent(typed)).toMatchObject({ title: '停水', questions: ['停水了'], matter: null, until: null, begins: null, places: [] })
  })

  it('reads a time as the clock shows it', () => {
    expect(minute('2026-11-25T08:00:00')).toBe('2026-11-25 08:00')
    expect(minute(null)).toBe('')
  })
})
