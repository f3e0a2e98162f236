import { computed, ref, shallowRef, watch } from 'vue'
import { api, ask, Refusal } from '../api/client'
import type { EntryFields, EntryView } from '../api/types'
import { explain, useNotices } from '../notices/notices'
import { empty, sent, type Kind } from './kinds'

type Step = 'submit' | 'discard' | 'restore'
type Decision = 'publish' | 'send-back' | 'withdraw'

/**
 * One entry and what is typed about it. What was typed outlives a refusal, a reload and a colleague who was faster: it is
 * kept in this tab until it is saved or dropped.
 */
export function useEntry(id: string, kind: Kind) {
  const notices = useNotices()
  const store = `huiyin.entry.${id}`
  const entry = shallowRef<EntryView | null>(null)
  const fields = ref<EntryFields>(empty())
  const why = ref('')
  const failure = ref<{ text: string; detail: string } | null>(null)
  const busy = ref(false)
  const editing = ref(id === 'new')
  const restored = ref(false)
  /** what somebody else made of it meanwhile */
  const theirs = shallowRef<EntryView | null>(null)
  let clean = ''

  const atWork = computed(() => entry.value?.revisions.find((one) => one.state === 'DRAFT' || one.state === 'SUBMITTED') ?? null)
  const inForce = computed(() => entry.value?.revisions.find((one) => one.state === 'IN_FORCE') ?? null)
  const current = computed(() => atWork.value ?? inForce.value ?? entry.value?.revisions[0] ?? null)
  const typed = () => JSON.stringify([fields.value, why.value])
  const dirty = computed(() => editing.value && typed() !== clean)

  function show(found: EntryView): void {
    entry.value = found
    theirs.value = null
    fields.value = structuredClone(current.value?.fields ?? empty()) as EntryFields
    why.value = atWork.value?.why ?? ''
    editing.value = found.edits && atWork.value?.state === 'DRAFT'
    settled()
  }
  function settled(): void {
    clean = typed()
    restored.value = false
    sessionStorage.removeItem(store)
  }
  watch([fields, why, editing], () => {
    if (dirty.value) sessionStorage.setItem(store, typed())
  })

  function restore(): void {
    const kept = sessionStorage.getItem(store)
    if (!kept) return
    const [were, because] = JSON.parse(kept) as [EntryFields, string]
    editing.value = true
    fields.value = were
    why.value = because
    restored.value = true
  }
  function drop(): void {
    if (entry.value) show(entry.value)
    else {
      fields.value = empty()
      why.value = ''
      settled()
    }
  }

  const path = { id }
  /** an entry has a name of its own once it is saved */
  const named = (found: EntryView): EntryView => {
    path.id = found.id
    return found
  }
  const fetchOne = async () => (await ask(api.GET('/api/knowledge/entries/{id}', { params: { path } }))) as EntryView
  async function load(): Promise<void> {
    clean = typed()
    failure.value = null
    if (id !== 'new') {
      try {
        const found = await fetchOne()
        const kept = sessionStorage.getItem(store)
        show(found)
        if (kept) sessionStorage.setItem(store, kept)
      } catch (refused) {
        failure.value = explain(refused)
        return
      }
    }
    restore()
  }

  async function guarded(work: () => Promise<EntryView>, done: string): Promise<EntryView | undefined> {
    if (busy.value) return undefined
    busy.value = true
    try {
      const found = await work()
      show(found)
      notices.say(done)
      return found
    } catch (refused) {
      if (refused instanceof Refusal && refused.status === 409) theirs.value = await fetchOne().catch(() => null)
      if (!theirs.value) notices.refuse(refused)
      return undefined
    } finally {
      busy.value = false
    }
  }

  const version = () => entry.value?.version ?? 0
  const save = (done: string) =>
    guarded(
      async () =>
        named((path.id === 'new'
          ? await ask(api.POST('/api/knowledge/entries', { body: { kind, fields: sent(fields.value) } }))
          : await ask(api.PUT('/api/knowledge/entries/{id}', { params: { path }, body: { version: version(), fields: sent(fields.value), why: why.value } }))) as EntryView),
      done,
    ).then((found) => {
      if (found) sessionStorage.removeItem(store)
      return found
    })
  const step = (name: Step, done: string) => guarded(async () => (await ask(api.POST(`/api/knowledge/entries/{id}/${name}`, { params: { path }, body: { version: version() } }))) as EntryView, done)
  const decide = (name: Decision, words: string, done: string) => guarded(async () => (await ask(api.POST(`/api/knowledge/entries/{id}/${name}`, { params: { path }, body: { version: version(), words } }))) as EntryView, done)

  /** Mine over theirs: on the state that I have now seen. */
  function overwrite(done: string): Promise<EntryView | undefined> {
    if (entry.value && theirs.value) entry.value = { ...entry.value, version: theirs.value.version }
    theirs.value = null
    return save(done)
  }
  const takeTheirs = () => theirs.value && show(theirs.value)

  return { entry, fields, why, failure, busy, editing, restored, theirs, atWork, inForce, current, dirty, load, drop, save, step, decide, overwrite, takeTheirs }
}
