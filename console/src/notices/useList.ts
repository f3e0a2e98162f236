import { onBeforeUnmount, ref, shallowRef } from 'vue'
import { explain } from './notices'

/**
 * Something fetched and fetched again: the first time it may fail visibly, later a failure leaves what is shown in
 * place and only says so.
 *
 * @param everyMillis how often it is fetched again while the page is looked at; 0 for never
 */
export function useFetched<T>(fetcher: () => Promise<T>, everyMillis = 0) {
  const value = shallowRef<T | null>(null)
  const loading = ref(false)
  const failure = ref<{ text: string; detail: string } | null>(null)
  let asked = 0

  async function load(): Promise<void> {
    const mine = ++asked
    loading.value = true
    try {
      const found = await fetcher()
      // A slower, older answer must not replace a newer one.
      if (mine !== asked) return
      value.value = found
      failure.value = null
    } catch (refused) {
      if (mine === asked) failure.value = explain(refused)
    } finally {
      if (mine === asked) loading.value = false
    }
  }

  void load()
  const timer = everyMillis > 0 ? window.setInterval(() => document.hidden || void load(), everyMillis) : 0
  onBeforeUnmount(() => window.clearInterval(timer))

  return { value, loading, failure, load }
}
