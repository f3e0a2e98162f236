import { onBeforeUnmount, onMounted, reactive, ref } from 'vue'

/**
 * One key of a page.
 *
 * @property key as shown and matched: `F8`, `Enter`, `1`, `Shift+1`, `Alt+S`, `?`; letters match either case
 * @property everywhere also while a field is being typed in; for keys that write nothing themselves
 * @property when only then
 * @property shown how the help writes it, e.g. for a row of keys; an empty label keeps a key out of the help
 */
export interface Shortcut {
  key: string
  label: string
  run: () => void
  everywhere?: boolean
  shown?: string
  when?: () => boolean
}

const groups = reactive(new Map<symbol, { title: () => string; list: () => Shortcut[] }>())

const STORED = 'huiyin.singleKeys'
/** Whether keys without Ctrl, Alt or F may act (WCAG 2.1.4: they can be switched off). */
export const singleKeys = ref(localStorage.getItem(STORED) !== 'off')
export function setSingleKeys(on: boolean): void {
  singleKeys.value = on
  localStorage.setItem(STORED, on ? 'on' : 'off')
}

export const helpOpen = ref(false)

export function shownGroups(): { title: string; list: Shortcut[] }[] {
  return [...groups.values()].map((group) => ({ title: group.title(), list: group.list().filter((one) => one.label !== '') }))
}

export function typing(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  // a box to tick takes no letters
  if (target instanceof HTMLInputElement && target.type === 'checkbox') return false
  return target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName)
}

/** A pressed key in the words of {@link Shortcut.key}. */
export function named(event: KeyboardEvent): string {
  const digit = /^Digit(\d)$/.exec(event.code)?.[1]
  const letter = /^Key([A-Z])$/.exec(event.code)?.[1]
  let key = event.key.length === 1 ? event.key.toUpperCase() : event.key
  // Alt and Shift change what the key writes, not which key it is.
  if ((event.altKey || event.shiftKey) && digit) key = digit
  if (event.altKey && letter) key = letter
  const shift = event.shiftKey && (digit !== undefined || event.key.length > 1)
  return `${event.ctrlKey || event.metaKey ? 'Ctrl+' : ''}${event.altKey ? 'Alt+' : ''}${shift ? 'Shift+' : ''}${key}`
}

function matches(shortcut: Shortcut, event: KeyboardEvent): boolean {
  const wanted = shortcut.key.length === 1 ? shortcut.key.toUpperCase() : shortcut.key
  // `!` and `?` are written with Shift on most keyboards.
  // Shift+A stands before A in a page's list: A alone means either case.
  const shifted = event.shiftKey && !event.altKey && !event.ctrlKey && /^Key[A-Z]$/.test(event.code) ? `Shift+${event.key.toUpperCase()}` : ''
  return wanted === named(event) || wanted === shifted || (event.key.length === 1 && wanted === event.key.toUpperCase() && !event.altKey && !event.ctrlKey)
}

function dialogOpen(): boolean {
  // one that fades away has had its last key
  return [...document.querySelectorAll('[role="dialog"][aria-modal="true"]:not(.is-closing)')].some((dialog) => dialog.checkVisibility?.() ?? true)
}

function onKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return
  // A dialog has the keyboard for itself.
  if (dialogOpen()) return
  const inField = typing(event.target)
  // Enter and space on a button belong to the button.
  const onButton = event.target instanceof HTMLElement && event.target.closest('button, a, [role="button"], summary') !== null
  if (onButton && (event.key === 'Enter' || event.key === ' ')) return
  for (const group of [...groups.values()].reverse()) {
    for (const shortcut of group.list()) {
      if (!matches(shortcut, event)) continue
      const single = shortcut.key.length === 1
      if (single && !singleKeys.value) continue
      if (inField && !shortcut.everywhere) continue
      if (shortcut.when && !shortcut.when()) continue
      event.preventDefault()
      shortcut.run()
      return
    }
  }
}

let listening = false

/** Registers a page's keys while the page is shown; they appear in the help by themselves. */
export function useKeys(title: () => string, list: () => Shortcut[]): void {
  const id = Symbol('keys')
  onMounted(() => {
    groups.set(id, { title, list })
    if (!listening) {
      listening = true
      window.addEventListener('keydown', onKey)
    }
  })
  onBeforeUnmount(() => groups.delete(id))
}
