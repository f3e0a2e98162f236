import { describe, expect, it } from 'vitest'
import type { UnitRow } from '../api/types'
import { fitting, tree } from './tree'

const unit = (code: string, parent: string | null, inForce = true): UnitRow => ({ code, name: `名称${code}`, level: 'CITY', body: 'DEPARTMENT', parent, area: null, phone: '', leader: null, inForce, people: code === 'b' ? ['杜若川'] : [] })
const all = [unit('a', null), unit('b', 'a'), unit('c', 'b', false), unit('d', null)]

describe('the tree of units', () => {
  it('puts each under the one above it', () => {
    expect(tree(all).map((one) => `${one.depth}${one.unit.code}`)).toEqual(['0a', '1b', '2c', '0d'])
  })
  it('keeps those above what fits, and closed ones only when asked', () => {
    expect(fitting(all, '杜若川', false).map((one) => one.code)).toEqual(['a', 'b'])
    expect(fitting(all, '', false).map((one) => one.code)).toEqual(['a', 'b', 'd'])
    expect(fitting(all, '名称c', true).map((one) => one.code)).toEqual(['a', 'b', 'c'])
  })
})
