import { describe, expect, it } from 'vitest'
import { arrived, NO_ANSWER, renewed, reply, script } from './answer'
import { answer } from './samples'

describe('the written answer', () => {
  it('changes in its place while nobody uses it', () => {
    const first = arrived(NO_ANSWER, answer('先看邻居家是否有水。'))
    expect(arrived(first, answer('城区接报后1小时内到场。')).answer?.sentences[0]?.text).toBe('城区接报后1小时内到场。')
  })

  it('stays what it is when the same words come again', () => {
    const first = arrived(NO_ANSWER, answer('先看邻居家是否有水。'))
    expect(arrived(first, answer('先看邻居家是否有水。'))).toBe(first)
    expect(arrived(first, null)).toBe(first)
  })

  it('does not change under the eyes of whoever reads it aloud', () => {
    const used = { ...arrived(NO_ANSWER, answer('先看邻居家是否有水。')), inUse: true }
    const later = arrived(used, answer('城区接报后1小时内到场。'))
    expect(later.answer?.sentences[0]?.text).toBe('先看邻居家是否有水。')
    expect(renewed(later)).toEqual({ answer: answer('城区接报后1小时内到场。'), newer: null, inUse: false })
  })

  it('is read without its sources and sent with them', () => {
    expect(script(answer('先看邻居家是否有水。'))).toBe('先看邻居家是否有水。')
    expect(reply(answer('先看邻居家是否有水。'))).toBe('先看邻居家是否有水。（水务集团，《供水管理办法》）')
  })
})
