import { ref, watch } from 'vue'
import { api, ask } from '../api/client'
import type { FeedbackRow } from '../api/types'
import { useAction } from '../notices/useAction'

export type Verdict = 'HELPED' | 'WRONG' | 'OUTDATED'
export const VERDICTS: Verdict[] = ['HELPED', 'WRONG', 'OUTDATED']

/** Counts that an entry was put into the answer or read out; nobody waits for it, and nothing is lost without it. */
export function noteUse(entry: string, how: 'INSERTED' | 'READ', call: string | undefined): void {
  if (call) void ask(api.POST('/api/knowledge/feedback/uses', { body: { entry, how, call } })).catch(() => undefined)
}

/** What this person says of entries, one verdict each in a call; the same once more takes it back. */
export function useVerdicts(call: () => string | null) {
  const given = ref<Record<string, FeedbackRow>>({})
  const { busy, run } = useAction()
  watch(call, () => (given.value = {}))

  function give(entry: string, kind: Verdict): void {
    const before = given.value[entry]
    void run(async () => {
      if (before?.kind === kind) {
        await ask(api.DELETE('/api/knowledge/feedback/{id}', { params: { path: { id: before.id } } }))
        given.value = Object.fromEntries(Object.entries(given.value).filter(([one]) => one !== entry))
      } else {
        const row = (await ask(api.POST('/api/knowledge/feedback', { body: { entry, kind, call: call() } }))) as FeedbackRow
        given.value = { ...given.value, [entry]: row }
      }
    })
  }

  async function explain(entry: string, words: string): Promise<boolean> {
    const before = given.value[entry]
    if (!before) return false
    const row = await run(async () => (await ask(api.PUT('/api/knowledge/feedback/{id}/words', { params: { path: { id: before.id } }, body: { words } }))) as FeedbackRow)
    if (row) given.value = { ...given.value, [entry]: row }
    return row !== undefined
  }

  return { given, busy, give, explain }
}
