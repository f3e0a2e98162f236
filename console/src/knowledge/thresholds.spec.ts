import { describe, expect, it } from 'vitest'
import type { JudgedResult } from '../api/types'
import { best, levelAt, levels, precision } from './thresholds'

const one = (confidence: number, answered: boolean): JudgedResult => ({
  question: String(confidence), wanted: answered ? [{ id: 'a', title: 'A' }] : [], shown: [], confidence, place: answered ? 'FIRST' : 'SILENT', before: null, worse: false,
})
const results = [one(0.9, true), one(0.7, true), one(0.45, true), one(0.42, false), one(0.1, false)]

describe('the threshold of "no good answer"', () => {
  it('counts what is held back and what is caught', () => {
    const at = levelAt(results, 0.5)
    expect([at.shown, at.answerable, at.silent, at.unanswerable]).toEqual([2, 3, 2, 2])
    expect(precision(at)).toBeCloseTo(2 / 3)
  })
  it('has no precision where something is always shown', () => {
    expect(precision(levelAt(results, 0))).toBeNull()
  })
  it('is best where both kinds go wrong least', () => {
    expect(best(levels(results))).toBe(0.45)
    expect(best(levels([one(0.8, true), one(0.2, false)]))).toBe(0.5)
  })
})
