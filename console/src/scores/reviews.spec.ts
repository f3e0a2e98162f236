import { describe, expect, it } from 'vitest'
import { differences, marksOf } from './reviews'

describe("outside reviewers' marks", () => {
  it('show what would be added, changed and taken away, and nothing else', () => {
    const before = [{ unit: 'water', mark: 90, note: '' }, { unit: 'urban', mark: 70, note: '' }, { unit: 'power', mark: 80, note: '' }]
    const after = [{ unit: 'water', mark: 90, note: '' }, { unit: 'urban', mark: 75, note: '' }, { unit: 'gas', mark: 60, note: '' }]
    expect(differences(before, after).map((one) => [one.unit, one.before?.mark, one.after?.mark])).toEqual([['urban', 70, 75], ['power', 80, undefined], ['gas', undefined, 60]])
  })

  it('are none for a unit whose line is empty', () => {
    expect(marksOf([{ unit: 'water', mark: ' ', note: '' }, { unit: '', mark: '80', note: '' }, { unit: 'urban', mark: '70.5', note: ' 好 ' }])).toEqual([{ unit: 'urban', mark: 70.5, note: '好' }])
  })
})
