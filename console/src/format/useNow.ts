import { onBeforeUnmount, ref } from 'vue'

/** The present, moving on every `everyMillis`. */
export function useNow(everyMillis = 1000) {
  const now = ref(Date.now())
  const timer = window.setInterval(() => (now.value = Date.now()), everyMillis)
  onBeforeUnmount(() => window.clearInterval(timer))
  return now
}
