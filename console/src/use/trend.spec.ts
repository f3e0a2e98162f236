import { describe, expect, it } from 'vitest'
import { trend } from './trend'

describe('the trend of a group of questions', () => {
  const t = (key: string, named: Record<string, number>) => `${key} ${Object.values(named).join(' ')}`
  it('says whether it is asked more or less often than in the week before', () => {
    expect(trend(3, 3, t)).toBe('questions.steady 3')
    expect(trend(5, 2, t)).toBe('questions.more 5 2')
    expect(trend(0, 2, t)).toBe('questions.less 0 2')
  })
})
