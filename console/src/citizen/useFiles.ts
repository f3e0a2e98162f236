import { ref } from 'vue'
import { api, ask } from '../api/client'
import type { CitizenProgress } from '../api/types'
import { formWith } from '../api/upload'
import { explain } from '../notices/notices'

/** A screen's width is enough to see a broken lamp, and what the telephone wrote into the picture stays at home. */
const WIDEST = 1600

async function smaller(file: File): Promise<File> {
  if (!file.type.startsWith('image/')) return file
  try {
    const picture = await createImageBitmap(file)
    const scale = Math.min(1, WIDEST / Math.max(picture.width, picture.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(picture.width * scale)
    canvas.height = Math.round(picture.height * scale)
    canvas.getContext('2d')!.drawImage(picture, 0, 0, canvas.width, canvas.height)
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.85))
    return blob ? new File([blob], file.name.replace(/\.\w+$/, '') + '.jpg', { type: 'image/jpeg' }) : file
  } catch {
    // a kind that this browser cannot draw: the server says what it thinks of it
    return file
  }
}

/** A citizen's photographs and papers on their way to a ticket: what could not be sent waits for another try. */
export function useFiles() {
  const waiting = ref<File[]>([])
  const sending = ref(false)
  const sent = ref(0)
  const refused = ref<string[]>([])

  function add(event: Event): void {
    const input = event.target as HTMLInputElement
    waiting.value = [...waiting.value, ...(input.files ?? [])]
    input.value = ''
  }

  function drop(file: File): void {
    waiting.value = waiting.value.filter((one) => one !== file)
  }

  /** @returns the ticket as it stands after the last one that arrived; null when none did */
  async function send(key: { number: string; code: string }): Promise<CitizenProgress | null> {
    if (sending.value) return null
    sending.value = true
    refused.value = []
    let after: CitizenProgress | null = null
    for (const file of [...waiting.value]) {
      try {
        const form = formWith(await smaller(file), { number: key.number, code: key.code })
        after = (await ask(api.POST('/api/public/photos', form))) as CitizenProgress
        sent.value++
        drop(file)
      } catch (failed) {
        const said = explain(failed)
        refused.value.push(`${file.name}：${said.detail || said.text}`)
      }
    }
    sending.value = false
    return after
  }

  return { waiting, sending, sent, refused, add, drop, send }
}
