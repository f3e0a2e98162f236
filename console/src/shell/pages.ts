import { computed, ref, type ComputedRef, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import type { Shortcut } from '../keys/keys'

/** A list in numbered pages of a size: which one is shown, from 0, and the keys that turn it. */
export function usePages(size: number, total: () => number): { page: Ref<number>; pages: ComputedRef<number>; turn: (by: number) => void; keys: () => Shortcut[] } {
  const { t } = useI18n()
  const page = ref(0)
  const pages = computed(() => Math.max(1, Math.ceil(total() / size)))
  const turn = (by: number): void => void (page.value = Math.min(pages.value - 1, Math.max(0, page.value + by)))
  const keys = (): Shortcut[] => [
    { key: 'N', label: t('common.next'), run: () => turn(1) },
    { key: 'P', label: t('common.previous'), run: () => turn(-1) },
  ]
  return { page, pages, turn, keys }
}
