const PLACE = /\{[^{}]+\}/

/** Fills the places that are known; the others stay in braces, for a person to fill in. */
export function filled(text: string, known: Record<string, string>): string {
  return text.replace(/\{([^{}]+)\}/g, (place, name: string) => known[name]?.trim() || place)
}

/** Puts the cursor on the first place that is left to fill in, so that typing replaces it. */
export function selectFirstPlace(area: HTMLTextAreaElement | null): void {
  if (!area) return
  area.focus()
  const place = PLACE.exec(area.value)
  if (place) area.setSelectionRange(place.index, place.index + place[0].length)
}

/** Words that go out to a citizen with a place nobody filled in; empty when there is none. */
export const unfilled = (text: string): string => PLACE.exec(text)?.[0] ?? ''
