import { onBeforeUnmount, onMounted, ref, watch } from 'vue'
import { socketAddress } from '../api/client'
import { Bell } from '../audio/bell'
import { Softphone, type Microphone } from '../audio/softphone'
import { useDesk } from './desk'

/** The agent's telephone: rings, takes the microphone while a call is on, gives it back after. */
export function useDeskPhone() {
  const desk = useDesk()
  const muted = ref(false)
  const sound = ref<Microphone>('off')
  const bell = new Bell()
  const phone = new Softphone(socketAddress('/ws/softphone/agent'), {
    message: () => undefined,
    up: () => undefined,
    down: () => undefined,
    microphone: (state) => (sound.value = state),
  })

  onMounted(() => phone.connect())
  onBeforeUnmount(() => {
    bell.stop()
    phone.close()
  })

  watch(
    () => desk.call?.state,
    (now, before) => {
      if (now === 'ringing') bell.ring()
      else bell.stop()
      if (now === 'talking') {
        setMuted(false)
        void phone.speak()
      } else if (before === 'talking') phone.hush()
    },
    { immediate: true },
  )

  function setMuted(to: boolean): void {
    muted.value = to
    phone.muted = to
  }

  return {
    muted,
    sound,
    toggleMute: () => setMuted(!muted.value),
    wake: () => void phone.wake().catch(() => undefined),
  }
}

export type DeskPhone = ReturnType<typeof useDeskPhone>
