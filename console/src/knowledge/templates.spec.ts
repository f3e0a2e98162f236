import { describe, expect, it } from 'vitest'
import { filled, unfilled } from './templates'

describe('a template', () => {
  it('takes what the ticket knows and leaves the rest to the person', () => {
    expect(filled('您好{称呼}，{地点}停水系{原因}。', { 称呼: '王女士', 地点: ' 幸福小区 ', 原因: '' })).toBe('您好王女士，幸福小区停水系{原因}。')
  })

  it('says which place is still empty', () => {
    expect(unfilled('系{原因}，{日期}恢复')).toBe('{原因}')
    expect(unfilled('已恢复')).toBe('')
  })
})
