/**
 * Puts the person's hands where they are needed when a dialog has opened (its `open-auto-focus`): the dialog itself takes
 * the focus in the same turn and would keep it, and single keys would then act on the page behind.
 */
export function focusSoon(id: string): void {
  window.setTimeout(() => document.getElementById(id)?.focus())
}
