import { describe, expect, it } from 'vitest'
import { judgeable, likelyLabel, share } from './reviews'

const review = (by: string, again: string | null) => ({ right: true, note: '', label: 'none', by, byName: by, at: '', again })

describe('the review of screening', () => {
  it('proposes what the demand was from what became of it', () => {
    expect(likelyLabel({ refusal: true, outcome: 'DECLINED', kind: 'in_litigation' }, true)).toBe('in_litigation')
    expect(likelyLabel({ refusal: true, outcome: 'TOLD_AWAY', kind: 'in_litigation' }, false)).toBe('none')
    expect(likelyLabel({ refusal: false, outcome: 'INSISTED', kind: 'in_litigation' }, true)).toBe('in_litigation')
    expect(likelyLabel({ refusal: false, outcome: 'OVERRIDDEN', kind: 'in_litigation' }, true)).toBe('none')
    expect(likelyLabel({ refusal: false, outcome: 'TAKEN', kind: 'none' }, false)).toBe('')
  })

  it('is for others than who decided, and for one reviewer', () => {
    expect(judgeable({ own: true, review: null }, 'me')).toBe(false)
    expect(judgeable({ own: false, review: null }, 'me')).toBe(true)
    expect(judgeable({ own: false, review: review('me', null) }, 'me')).toBe(true)
    expect(judgeable({ own: false, review: review('me', 'HY1') }, 'me')).toBe(false)
    expect(judgeable({ own: false, review: review('other', null) }, 'me')).toBe(false)
  })

  it('says nothing of a share of nothing', () => {
    expect(share(0, 0)).toBe('—')
    expect(share(1, 3)).toBe('33 %')
  })
})
