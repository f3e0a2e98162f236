/** A stretch of a line; `heard` is what stood there when it was heard otherwise, null where nothing was changed. */
export interface Stretch {
  text: string
  heard: string | null
}

const LETTER = /[\p{L}\p{N}]/u

/**
 * A line in stretches, those that were changed since they were heard apart from the others. Marks (，。) are never shown as changed: a
 * recogniser sets them as it likes. What was heard and taken away altogether has no place in the text and is not shown.
 */
export function stretches(text: string, raw: string | null | undefined): Stretch[] {
  if (!raw) return text ? [{ text, heard: null }] : []
  const now = [...text]
  const then = [...raw].filter((sign) => LETTER.test(sign))
  const heard = aligned(now, then)
  const found: Stretch[] = []
  now.forEach((sign, i) => {
    const was = heard[i] ?? null
    const last = found[found.length - 1]
    if (last && (last.heard === null) === (was === null)) {
      last.text += sign
      if (was !== null) last.heard = (last.heard ?? '') + was
    } else found.push({ text: sign, heard: was })
  })
  return found
}

/** For each sign what was heard in its place, null where it is the same; by the fewest changes. */
function aligned(now: string[], then: string[]): (string | null)[] {
  const letters = now.map((sign, i) => ({ sign, i })).filter(({ sign }) => LETTER.test(sign))
  const costs: number[][] = Array.from({ length: letters.length + 1 }, (_, a) => Array.from({ length: then.length + 1 }, (_, b) => (a === 0 ? b : b === 0 ? a : 0)))
  const cost = (a: number, b: number) => costs[a]![b]!
  for (let a = 1; a <= letters.length; a++) {
    for (let b = 1; b <= then.length; b++) {
      const same = letters[a - 1]!.sign === then[b - 1]
      costs[a]![b] = Math.min(cost(a - 1, b - 1) + (same ? 0 : 1), cost(a - 1, b) + 1, cost(a, b - 1) + 1)
    }
  }
  const heard: (string | null)[] = now.map(() => null)
  let a = letters.length
  let b = then.length
  while (a > 0) {
    const { sign, i } = letters[a - 1]!
    if (b > 0 && cost(a, b) === cost(a - 1, b - 1) + (sign === then[b - 1] ? 0 : 1)) {
      heard[i] = sign === then[b - 1] ? null : then[b - 1]!
      a--
      b--
    } else if (cost(a, b) === cost(a - 1, b) + 1) {
      heard[i] = ''
      a--
    } else b--
  }
  return heard
}

/** The line with one stretch as it was heard. */
export function takenBack(all: Stretch[], index: number): string {
  return all.map((one, i) => (i === index && one.heard !== null ? one.heard : one.text)).join('')
}
