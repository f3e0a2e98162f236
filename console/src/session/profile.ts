import { defineStore } from 'pinia'
import { ref } from 'vue'
import { api, ask } from '../api/client'
import type { Profile } from '../api/types'

/** The city's lists, fetched once a session. */
export const useProfile = defineStore('profile', () => {
  const profile = ref<Profile | null>(null)
  let fetching: Promise<void> | null = null

  function load(): Promise<void> {
    if (profile.value) return Promise.resolve()
    fetching ??= ask(api.GET('/api/profile'))
      .then((found) => {
        profile.value = found as Profile
      })
      .finally(() => {
        fetching = null
      })
    return fetching
  }

  const unitName = (code: string | null) => profile.value?.units.find((unit) => unit.code === code)?.name ?? code ?? ''
  const kindName = (code: string | null) => profile.value?.kinds.find((kind) => kind.code === code)?.name ?? code ?? ''
  const matterName = (code: string | null) => profile.value?.matters.find((m) => m.code === code)?.name ?? code ?? ''
  const areaName = (code: string | null) => profile.value?.areas.find((a) => a.code === code)?.name ?? code ?? ''

  return { profile, load, unitName, kindName, matterName, areaName }
})
