import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { nextTick, ref } from 'vue'
import { useAlarm } from './useAlarm'

function alarm(first: string[]) {
  const ringing = ref(first)
  let used!: ReturnType<typeof useAlarm>
  const page = mount({ setup: () => ((used = useAlarm(ringing)), () => null) })
  return { ringing, used, page }
}

describe('the alarm', () => {
  it('is silenced for what rings now and heard again for a new emergency', async () => {
    const { ringing, used, page } = alarm(['a'])
    expect(used.loud.value).toBe(true)
    used.toggle()
    expect(used.loud.value).toBe(false)
    ringing.value = ['a', 'b']
    await nextTick()
    expect(used.loud.value).toBe(true)
    page.unmount()
  })

  it('is silent when nothing rings, and can be made loud again', async () => {
    const { ringing, used, page } = alarm([])
    expect(used.loud.value).toBe(false)
    ringing.value = ['a']
    await nextTick()
    used.toggle()
    used.toggle()
    expect(used.loud.value).toBe(true)
    page.unmount()
  })
})
