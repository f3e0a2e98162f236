import type { UnitRow } from '../api/types'

export interface Branch {
  unit: UnitRow
  depth: number
}

/** The units as a tree, each under the one above it; a unit whose upper one is not among them stands at the top. */
export function tree(units: readonly UnitRow[]): Branch[] {
  const known = new Set(units.map((unit) => unit.code))
  const below = new Map<string, UnitRow[]>()
  const tops: UnitRow[] = []
  for (const unit of units) {
    if (unit.parent && known.has(unit.parent)) below.set(unit.parent, [...(below.get(unit.parent) ?? []), unit])
    else tops.push(unit)
  }
  const found: Branch[] = []
  const add = (unit: UnitRow, depth: number) => {
    found.push({ unit, depth })
    for (const child of below.get(unit.code) ?? []) add(child, depth + 1)
  }
  for (const top of tops) add(top, 0)
  return found
}

/** Units that fit the words, with those above them, so that each stands in its place. */
export function fitting(units: readonly UnitRow[], words: string, closedToo: boolean): UnitRow[] {
  const byCode = new Map(units.map((unit) => [unit.code, unit]))
  const wanted = words.trim().toLowerCase().split(/\s+/).filter(Boolean)
  const kept = new Set<string>()
  for (const unit of units) {
    const said = [unit.name, unit.code, unit.leader ?? '', ...unit.people].join(' ').toLowerCase()
    if ((!closedToo && !unit.inForce) || !wanted.every((word) => said.includes(word))) continue
    for (let at: UnitRow | undefined = unit; at && !kept.has(at.code); at = at.parent ? byCode.get(at.parent) : undefined) kept.add(at.code)
  }
  return units.filter((unit) => kept.has(unit.code))
}
