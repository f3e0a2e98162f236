import { describe, expect, it } from 'vitest'
import type { Finding } from '../api/types'
import { agrees, before, keyOf, taken } from './consistency'
import { EMPTY_FIELDS, newForm } from './form'
import { call } from './samples'

const finding = (change: Partial<Finding>): Finding => ({ what: 'PLACE', quote: '我住在幸福小区三栋', written: '', said: '幸福小区三栋', area: null, ...change }) as Finding

describe('what the citizen said', () => {
  it('goes into the field that it is about, a place with its area', () => {
    expect(taken(finding({ area: 'xinghe' }), EMPTY_FIELDS)).toEqual({ place: '幸福小区三栋', area: 'xinghe' })
    expect(taken(finding({}), EMPTY_FIELDS)).toEqual({ place: '幸福小区三栋' })
    expect(taken(finding({ what: 'URGENT', said: '' }), EMPTY_FIELDS)).toEqual({ urgent: true })
    expect(taken(finding({ what: 'SECRET', said: '' }), EMPTY_FIELDS)).toEqual({ secret: true })
    expect(taken(finding({ what: 'KIND', said: 'complaint' }), EMPTY_FIELDS)).toEqual({ kind: 'complaint' })
    expect(taken(finding({ what: 'PHONE', said: '13912345678' }), EMPTY_FIELDS)).toEqual({ phone: '13912345678' })
  })

  it('comes after what is written, as a sentence of its own', () => {
    const more = finding({ what: 'DEMAND', said: '垃圾没有清运' })
    expect(taken(more, { ...EMPTY_FIELDS, content: '路灯不亮' })).toEqual({ content: '路灯不亮。垃圾没有清运。' })
    expect(taken(more, { ...EMPTY_FIELDS, content: '路灯不亮。' })).toEqual({ content: '路灯不亮。垃圾没有清运。' })
    expect(taken(more, EMPTY_FIELDS)).toEqual({ content: '垃圾没有清运。' })
  })

  it('can be put back', () => {
    expect(before(finding({ area: 'xinghe' }), { ...EMPTY_FIELDS, place: '锦绣花园' })).toEqual({ place: '锦绣花园', area: '' })
  })

  it('is there once the form says it', () => {
    expect(agrees(finding({ what: 'URGENT', said: '' }), { ...EMPTY_FIELDS, urgent: true })).toBe(true)
    expect(agrees(finding({ area: 'xinghe' }), { ...EMPTY_FIELDS, place: '幸福小区三栋' })).toBe(false)
    expect(agrees(finding({ what: 'DEMAND' }), EMPTY_FIELDS)).toBe(false)
  })

  it('is asked again once the form says something else', () => {
    const form = newForm(call())
    expect(keyOf(form, finding({ written: '锦绣花园' }))).not.toBe(keyOf(form, finding({ written: '' })))
    expect(keyOf({ ...form, part: 2 }, finding({}))).not.toBe(keyOf(form, finding({})))
  })
})
