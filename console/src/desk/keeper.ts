import { api, ask, Refusal } from '../api/client'
import type { DraftForm } from '../api/types'
import type { Form } from './form'

/** Half a second after the last key: a draft is written down while the agent still thinks of the next word. */
const PAUSE_MILLIS = 500
/** When the server is away. */
const AGAIN_MILLIS = 4000

export type Keeping = 'kept' | 'keeping' | 'failed' | ''

/**
 * Brings forms to the server, one after the other, the newest words of each.
 *
 * @property kept told what the server has now
 * @property refused told that it has something else, or nothing any more
 */
export function keeper(on: { state: (keeping: Keeping) => void; kept: (form: Form, draft: DraftForm) => void; refused: (form: Form, why: Refusal) => Promise<void> }) {
  const waiting = new Map<string, Form>()
  const versions = new Map<string, number>()
  const name = (form: Form) => `${form.call}/${form.part}`
  let timer: ReturnType<typeof setTimeout> | undefined
  let sending = Promise.resolve()

  function later(form: Form): void {
    waiting.set(name(form), form)
    on.state('keeping')
    wait(PAUSE_MILLIS)
  }

  function wait(millis: number): void {
    clearTimeout(timer)
    timer = setTimeout(() => void flush(), millis)
  }

  /** Returns when all that was waiting has been answered. */
  function flush(): Promise<void> {
    clearTimeout(timer)
    sending = sending.then(sendAll)
    return sending
  }

  async function sendAll(): Promise<void> {
    for (const [at, form] of [...waiting]) {
      waiting.delete(at)
      try {
        const version = Math.max(versions.get(at) ?? 0, form.version)
        const path = { call: form.call, part: form.part }
        const draft = (await ask(api.PUT('/api/drafts/{call}/{part}', { params: { path }, body: { version, fields: form.fields, touched: form.touched } }))) as DraftForm
        versions.set(at, draft.version)
        on.kept(form, draft)
        on.state(waiting.size ? 'keeping' : 'kept')
      } catch (why) {
        await failed(at, form, why)
      }
    }
  }

  async function failed(at: string, form: Form, why: unknown): Promise<void> {
    if (why instanceof Refusal && why.status >= 400 && why.status < 500 && why.status !== 401) {
      waiting.delete(at)
      versions.delete(at)
      on.state('failed')
      await on.refused(form, why)
      return
    }
    if (!waiting.has(at)) waiting.set(at, form)
    on.state('failed')
    wait(AGAIN_MILLIS)
  }

  /** It has become a ticket, or is gone: nothing of it is sent any more. */
  function drop(form: Form): void {
    waiting.delete(name(form))
    versions.delete(name(form))
  }

  return { later, flush, drop }
}
