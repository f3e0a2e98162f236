import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { api, type Refusal } from '../api/client'
import type { DraftForm } from '../api/types'
import { newForm, touch, type Form } from './form'
import { keeper, type Keeping } from './keeper'
import { call } from './samples'

type Sent = { params: { path: { call: string; part: number } }; body: { version: number; fields: { title: string } } }
type Answer = { data?: Partial<DraftForm>; error?: object; response: Response }
const answers: Answer[] = []
const sent: Sent[] = []
const answered = (version: number): Answer => ({ data: { version }, response: new Response() })
const refused = (status: number): Answer => ({ error: {}, response: new Response(null, { status }) })
const titled = (title: string): Form => touch(newForm(call()), 'title', title)

describe('the keeper of drafts', () => {
  let states: Keeping[] = []
  let told: { kept: DraftForm[]; refused: Refusal[] } = { kept: [], refused: [] }
  const begin = () =>
    keeper({
      state: (now) => states.push(now),
      kept: (_, draft) => told.kept.push(draft),
      refused: async (_, why) => void told.refused.push(why),
    })

  beforeEach(() => {
    vi.useFakeTimers()
    answers.length = sent.length = 0
    states = []
    told = { kept: [], refused: [] }
    vi.spyOn(api, 'PUT').mockImplementation((async (_: string, asked: Sent) => {
      sent.push(asked)
      const answer = answers.shift()
      if (!answer) throw new TypeError('unreachable')
      return answer
    }) as never)
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.restoreAllMocks()
  })

  it('sends the newest words once the keys rest', async () => {
    answers.push(answered(1), answered(2))
    const drafts = begin()
    drafts.later(titled('甲'))
    drafts.later(titled('甲乙'))
    await vi.advanceTimersByTimeAsync(600)
    expect(sent).toMatchObject([{ params: { path: { call: 'c1', part: 1 } }, body: { version: 0, fields: { title: '甲乙' } } }])
    drafts.later(titled('甲乙丙'))
    await drafts.flush()
    // what the server said counts, although the form had not heard of it
    expect(sent[1]?.body.version).toBe(1)
    expect(states.at(-1)).toBe('kept')
  })

  it('tries again while the server is away', async () => {
    const drafts = begin()
    drafts.later(titled('甲'))
    await drafts.flush()
    expect(states.at(-1)).toBe('failed')
    answers.push(answered(1))
    await vi.advanceTimersByTimeAsync(5000)
    expect(told.kept).toHaveLength(1)
    expect(states.at(-1)).toBe('kept')
  })

  it('says that another page was quicker, and does not insist', async () => {
    answers.push(refused(409))
    const drafts = begin()
    drafts.later(titled('甲'))
    await drafts.flush()
    expect(told.refused[0]?.status).toBe(409)
    await vi.advanceTimersByTimeAsync(10_000)
    expect(sent).toHaveLength(1)
  })
})
