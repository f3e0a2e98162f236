import { describe, expect, it } from 'vitest'
import { begin, isStep, missing, proofFields, shownFields, type Step } from './steps'

const empty = (step: Step, values: Record<string, string>) => missing(shownFields(step, values), values).map((field) => field.name)

describe('a step with words', () => {
  it('asks for a unit only when the return is sent on', () => {
    const given = begin('JUDGE_RETURN')
    expect(given.verdict).toBe('refuse')
    expect(shownFields('JUDGE_RETURN', given).map((one) => one.name)).toEqual(['verdict', 'reason'])
    expect(empty('JUDGE_RETURN', { ...given, reason: '属职责范围' })).toEqual([])
    expect(empty('JUDGE_RETURN', { verdict: 'sendOn', unit: '', reason: '改派' })).toEqual(['unit'])
  })

  it('names each field that is empty or blank', () => {
    expect(empty('EXTENSION', { promised: '2026-12-09', reason: ' ', basis: '办法', told: '' })).toEqual(['reason', 'told'])
  })

  it('asks for each proof that the class of exemption needs, by its name', () => {
    const fields = proofFields(['受理文书', '联系记录'])
    expect(missing(fields, { 'proof:受理文书': '1号' }).map((one) => one.label)).toEqual(['联系记录'])
  })

  it('is not every action that a ticket offers', () => {
    expect(isStep('RETURN')).toBe(true)
    expect(isStep('SIGN')).toBe(false)
  })
})
