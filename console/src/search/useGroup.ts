import { computed, ref, shallowRef } from 'vue'
import type { RouteLocationRaw } from 'vue-router'
import { explain } from '../notices/notices'

/** One thing that was found; without an address it is only shown. */
export interface Hit {
  key: string
  to: RouteLocationRaw | null
  title: string
  meta: (string | null)[]
}

interface Found {
  hits: Hit[]
  count: string
  /** where the whole list is; null when all of it is shown */
  all?: RouteLocationRaw | null
}

/** A sort of things that are looked for on its own: one that is slow or fails holds up no other. */
export function useGroup<N extends string>(name: N, open: boolean, fetcher: () => Promise<Found>) {
  const found = shallowRef<Found | null>(null)
  const loading = ref(false)
  const failure = ref<{ text: string; detail: string } | null>(null)
  let last = 0

  async function search(words: string): Promise<void> {
    const mine = ++last
    failure.value = null
    if (!words) {
      found.value = null
      loading.value = false
      return
    }
    loading.value = true
    try {
      const now = await fetcher()
      // A slower, older answer must not replace a newer one.
      if (mine === last) found.value = now
    } catch (refused) {
      if (mine === last) {
        found.value = null
        failure.value = explain(refused)
      }
    } finally {
      if (mine === last) loading.value = false
    }
  }

  return { name, open, search, loading, failure, hits: computed(() => found.value?.hits ?? []), count: computed(() => found.value?.count ?? ''), all: computed(() => found.value?.all ?? null) }
}
