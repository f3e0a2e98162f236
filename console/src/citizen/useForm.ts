import { onMounted, ref } from 'vue'
import { api, ask } from '../api/client'
import type { CitizenForm } from '../api/types'

/** The city's name, its line and what can be chosen. */
export function useForm() {
  const form = ref<CitizenForm>({ city: '', line: '', kinds: [], areas: [] })
  const away = ref(false)
  onMounted(async () => {
    try {
      form.value = (await ask(api.GET('/api/public/form'))) as CitizenForm
    } catch {
      away.value = true
    }
  })
  return { form, away }
}
