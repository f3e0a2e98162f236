import { describe, expect, it } from 'vitest'
import { begin, isStep, missing, shownFields } from './steps'

describe('a step with words', () => {
  it('asks for a unit only when the return is sent on', () => {
    const given = begin('JUDGE_RETURN')
    expect(given.verdict).toBe('refuse')
    expect(shownFields('JUDGE_RETURN', given).map((one) => one.name)).toEqual(['verdict', 'reason'])
    expect(missing('JUDGE_RETURN', { ...given, reason: '属职责范围' })).toEqual([])
    expect(missing('JUDGE_RETURN', { verdict: 'sendOn', unit: '', reason: '改派' })).toEqual(['unit'])
  })

  it('names each field that is empty or blank', () => {
    expect(missing('EXTENSION', { promised: '2026-12-09', reason: ' ', basis: '办法', told: '' })).toEqual(['reason', 'told'])
  })

  it('is not every action that a ticket offers', () => {
    expect(isStep('RETURN')).toBe(true)
    expect(isStep('SIGN')).toBe(false)
  })
})
