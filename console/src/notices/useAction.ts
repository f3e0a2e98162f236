import { ref } from 'vue'
import { useNotices } from './notices'

/** Runs one thing at a time and tells the person when it was refused. */
export function useAction() {
  const busy = ref(false)
  const notices = useNotices()

  async function run<T>(work: () => Promise<T>, done?: string): Promise<T | undefined> {
    if (busy.value) return undefined
    busy.value = true
    try {
      const result = await work()
      if (done) notices.say(done)
      return result
    } catch (refused) {
      notices.refuse(refused)
      return undefined
    } finally {
      busy.value = false
    }
  }

  return { busy, run }
}
