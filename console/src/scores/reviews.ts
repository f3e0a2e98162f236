export interface Mark {
  unit: string
  mark: number
  note: string
}

/** A line of the form: a unit without a mark has none. */
export interface Entry {
  unit: string
  mark: string
  note: string
}

export interface Difference {
  unit: string
  before: Mark | null
  after: Mark | null
}

export const entriesOf = (marks: Mark[]): Entry[] => marks.map((one) => ({ unit: one.unit, mark: String(one.mark), note: one.note }))

/** What the form says, without lines that say nothing. */
export const marksOf = (entries: Entry[]): Mark[] => entries.filter((one) => one.unit && String(one.mark).trim() !== '').map((one) => ({ unit: one.unit, mark: Number(one.mark), note: one.note.trim() }))

/** What would change, unit by unit; empty when nothing would. */
export function differences(before: Mark[], after: Mark[]): Difference[] {
  const units = [...new Set([...before, ...after].map((one) => one.unit))]
  return units
    .map((unit) => ({ unit, before: before.find((one) => one.unit === unit) ?? null, after: after.find((one) => one.unit === unit) ?? null }))
    .filter((one) => one.before?.mark !== one.after?.mark || one.before?.note !== one.after?.note)
}
