import { ref } from 'vue'

const MOST = 8
const key = (who: string) => `huiyin.searches.${who}`

/** What the person looked for last on this machine. Citizens' numbers are never among it. */
export const recent = ref<string[]>([])

export function recall(who: string): void {
  const kept: unknown = JSON.parse(localStorage.getItem(key(who)) ?? '[]')
  recent.value = Array.isArray(kept) ? kept.filter((one): one is string => typeof one === 'string').slice(0, MOST) : []
}

export function remember(who: string, words: string): void {
  // what was typed on the way to these words is not kept beside them
  recent.value = [words, ...recent.value.filter((one) => !words.startsWith(one))].slice(0, MOST)
  localStorage.setItem(key(who), JSON.stringify(recent.value))
}

export function forget(who: string): void {
  recent.value = []
  localStorage.removeItem(key(who))
}
