import { computed, ref } from 'vue'
import type { PhoneMessage } from '../api/desk-messages'
import { socketAddress } from '../api/client'
import { Bell } from '../audio/bell'
import { Softphone, type Microphone } from '../audio/softphone'

export type PhoneState = 'idle' | 'dialling' | 'incoming' | 'talking' | 'over'
export interface PhoneLine {
  speaker: 'CITIZEN' | 'AGENT' | 'ROBOT'
  text: string
}

const STORED = 'huiyin.phone.number'

/** The citizen's telephone of the demo set-up; the page is rung under the number it shows. */
export function usePhone() {
  const number = ref(sessionStorage.getItem(STORED) ?? '13800001234')
  const line = ref('12345')
  const online = ref(false)
  const state = ref<PhoneState>('idle')
  const reason = ref('')
  const since = ref(0)
  const lines = ref<PhoneLine[]>([])
  const microphone = ref<Microphone>('off')
  const muted = ref(false)
  const valid = computed(() => /^\d{3,15}$/.test(number.value))
  const bell = new Bell()
  let phone: Softphone | null = null

  function register(): void {
    if (!valid.value) return
    sessionStorage.setItem(STORED, number.value)
    phone?.close()
    online.value = false
    phone = new Softphone(socketAddress(`/ws/softphone/citizen?number=${encodeURIComponent(number.value)}`), {
      message: take,
      up: () => (online.value = true),
      down: () => {
        online.value = false
        if (state.value !== 'idle') over('lost')
      },
      microphone: (now) => (microphone.value = now),
    })
    phone.connect()
  }

  function take(message: PhoneMessage): void {
    switch (message.type) {
      case 'ringing':
        if (message.line) line.value = message.line
        // The server says so for both ways; only the one that we did not begin is a call to us.
        if (state.value !== 'dialling') {
          state.value = 'incoming'
          lines.value = []
          bell.ring()
        }
        return
      case 'answered':
        bell.stop()
        state.value = 'talking'
        since.value = Date.now()
        void phone?.speak()
        return
      case 'text':
        // Our own typed words may come back as an echo.
        if (message.speaker === 'CITIZEN' && lines.value.at(-1)?.speaker === 'CITIZEN' && lines.value.at(-1)?.text === message.text) return
        lines.value = [...lines.value, { speaker: message.speaker, text: message.text }]
        return
      case 'ended':
        // Who hung up here knows better than the echo of it.
        if (state.value !== 'over') over(message.reason)
    }
  }

  function over(why: string): void {
    bell.stop()
    phone?.hush()
    reason.value = why.split(' ')[0] ?? why
    state.value = 'over'
    muted.value = false
    if (phone) phone.muted = false
  }

  function dial(): void {
    if (!phone?.open || !valid.value) return
    lines.value = []
    state.value = 'dialling'
    void phone.wake().catch(() => undefined)
    phone.send({ type: 'dial' })
  }

  function answer(): void {
    bell.stop()
    void phone?.wake().catch(() => undefined)
    phone?.send({ type: 'answer' })
  }

  function hangUp(): void {
    phone?.send({ type: 'hangup' })
    over('CITIZEN_HUNG_UP')
  }

  function type(text: string): boolean {
    if (!phone?.send({ type: 'text', text })) return false
    lines.value = [...lines.value, { speaker: 'CITIZEN', text }]
    return true
  }

  function press(digit: string): void {
    if (phone?.send({ type: 'digit', digit })) lines.value = [...lines.value, { speaker: 'CITIZEN', text: `[${digit}]` }]
  }

  function toggleMute(): void {
    muted.value = !muted.value
    if (phone) phone.muted = muted.value
  }

  function leave(): void {
    bell.stop()
    phone?.close()
    phone = null
  }

  return { number, line, online, state, reason, since, lines, microphone, muted, valid, register, dial, answer, hangUp, type, press, toggleMute, leave }
}
