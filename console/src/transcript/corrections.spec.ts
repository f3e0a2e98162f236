import { describe, expect, it } from 'vitest'
import { stretches, takenBack } from './corrections'

describe('what was changed since it was heard', () => {
  it('stands apart from what was not', () => {
    expect(stretches('小区停水了，请尽快处理', '小区停睡了,请进快处理')).toEqual([
      { text: '小区停', heard: null },
      { text: '水', heard: '睡' },
      { text: '了，请', heard: null },
      { text: '尽', heard: '进' },
      { text: '快处理', heard: null },
    ])
  })

  it('is one stretch where neighbours were changed', () => {
    expect(stretches('提取公积金', '提取攻击间')).toEqual([
      { text: '提取', heard: null },
      { text: '公积金', heard: '攻击间' },
    ])
  })

  it('is nothing where only marks differ or nothing was kept', () => {
    expect(stretches('好的，谢谢。', '好的谢谢')).toEqual([{ text: '好的，谢谢。', heard: null }])
    expect(stretches('好的', null)).toEqual([{ text: '好的', heard: null }])
    expect(stretches('', null)).toEqual([])
  })

  it('finds words that an agent added or took away', () => {
    expect(stretches('我家住三栋', '我住三栋')).toEqual([
      { text: '我', heard: null },
      { text: '家', heard: '' },
      { text: '住三栋', heard: null },
    ])
    expect(stretches('我住三栋', '我家住三栋')).toEqual([{ text: '我住三栋', heard: null }])
  })

  it('is taken back alone', () => {
    const all = stretches('小区停水了，请尽快处理', '小区停睡了,请进快处理')
    expect(takenBack(all, 1)).toBe('小区停睡了，请尽快处理')
    expect(takenBack(all, 0)).toBe('小区停水了，请尽快处理')
  })
})
