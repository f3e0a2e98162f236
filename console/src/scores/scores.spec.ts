import { describe, expect, it } from 'vitest'
import type { ScoreCard, ScoreFigure } from '../api/types'
import { fitting, hasFigures, shown } from './scores'

const card = (unitName: string, level: string, area: string | null) => ({ unit: unitName, unitName, level, area, figures: [], reached: [] }) as unknown as ScoreCard
const figure = (code: string, value: number | null) => ({ code, name: code, numerator: 0, denominator: 0, value, explained: '' }) as ScoreFigure

describe('score cards', () => {
  it('are found by name, level and area, units of the whole city too', () => {
    const cards = [card('水务集团', 'CITY', null), card('星河街道', 'STREET', 'xinghe')]
    expect(fitting(cards, { name: '水务', level: '', area: '' })).toHaveLength(1)
    expect(fitting(cards, { name: '', level: 'STREET', area: '' })[0]?.unitName).toBe('星河街道')
    expect(fitting(cards, { name: '', level: '', area: 'city' })[0]?.unitName).toBe('水务集团')
    expect(fitting(cards, { name: '', level: '', area: 'xinghe' })).toHaveLength(1)
  })

  it('of a period in which nothing was counted are told from those with something', () => {
    const empty = { ...figure('onTime', null), withExempted: { numerator: 0, denominator: 0, value: null } } as ScoreFigure
    const one = (figures: ScoreFigure[], review: unknown = null) => ({ ...card('水务集团', 'CITY', null), figures, review }) as ScoreCard
    expect(hasFigures(one([empty]))).toBe(false)
    expect(hasFigures(one([empty, { ...empty, withExempted: { ...empty.withExempted, denominator: 1 } }]))).toBe(true)
    expect(hasFigures(one([empty], { mark: 90 }))).toBe(true)
  })

  it('show shares in per cent, a mean in minutes and nothing counted as a dash', () => {
    expect(shown(figure('onTime', 0.9), String)).toBe('90.0%')
    expect(shown(figure('onTime', null), String)).toBe('—')
    expect(shown(figure('signMinutes', 12.4), (n) => `${n} 分钟`)).toBe('12 分钟')
  })
})
