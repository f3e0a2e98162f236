import { computed, onBeforeUnmount, ref, watch, type Ref } from 'vue'
import { Bell } from '../audio/bell'

/** Higher than a telephone's ring. */
const ALARM: [number, number] = [880, 1100]

/** Sounds while one of these rings. Silenced, it stays silent for those it was silenced for: a new one is heard. */
export function useAlarm(ringing: Ref<string[]>) {
  const silenced = ref(new Set<string>())
  const loud = computed(() => ringing.value.some((id) => !silenced.value.has(id)))
  const bell = new Bell(ALARM)
  watch(loud, (now) => (now ? bell.ring() : bell.stop()), { immediate: true })
  onBeforeUnmount(() => bell.stop())

  function toggle(): void {
    silenced.value = loud.value ? new Set([...silenced.value, ...ringing.value]) : new Set()
  }

  return { loud, toggle }
}
