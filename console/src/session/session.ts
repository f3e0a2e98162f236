import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { api, ask, Refusal, whenSignedOut } from '../api/client'
import type { Me } from '../api/types'

export const useSession = defineStore('session', () => {
  const me = ref<Me | null>(null)
  /** Asked the server at least once. */
  const known = ref(false)
  /** The session ended while a page was open: that page stays, a sign-in is laid over it. */
  const lapsed = ref(false)
  const roles = computed(() => me.value?.roles ?? [])

  whenSignedOut(() => {
    if (me.value) lapsed.value = true
  })

  async function load(): Promise<void> {
    try {
      me.value = (await ask(api.GET('/api/session'))) as Me
    } catch (refused) {
      me.value = null
      if (!(refused instanceof Refusal) || refused.status !== 401) throw refused
    } finally {
      known.value = true
    }
  }

  async function signIn(name: string, password: string): Promise<Me> {
    me.value = (await ask(api.POST('/api/session', { body: { name, password } }))) as Me
    known.value = true
    lapsed.value = false
    return me.value
  }

  async function signOut(): Promise<void> {
    await ask(api.DELETE('/api/session'))
    me.value = null
    lapsed.value = false
  }

  return { me, known, lapsed, roles, load, signIn, signOut }
})
