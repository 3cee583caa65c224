import type { Area } from '../model/instrument.ts'
import type { FigureWords, SaidOfTwo } from './figure-words.ts'
import { support, type FiledValue } from './indicator-values.ts'
import { plainName, withoutSize } from './name-folding.ts'
import { sameSubject, sameTopic } from './same-names.ts'
import { withSuperseded } from './superseded.ts'
import type { IndicatorEntry, IndicatorValue } from './table-model.ts'
import { valuePairs } from './value-pairs.ts'
import { compareTexts, lastYear } from './value-order.ts'

/** One entry for each indicator: those of both sides first, then by area and name. The order of the values given is nothing. */
export function indicatorEntries(values: readonly FiledValue[], said: FigureWords): IndicatorEntry[] {
  return joined(grouped(values), said.joined)
    .map(([key, group]) => entryOf(key, group, said))
    .toSorted(
      (a, b) =>
        Number(b.pairs.length > 0) - Number(a.pairs.length > 0) ||
        (a.area ?? 8) - (b.area ?? 8) ||
        compareTexts(a.name, b.name) ||
        compareTexts(a.key, b.key),
    )
}

type Group = readonly [string, readonly IndicatorValue[]]

/** Groups whose values somebody said are one indicator become one, under the key that sorts first. */
function joined(groups: readonly Group[], words: readonly SaidOfTwo[]): Group[] {
  return words.reduce<Group[]>((all, { figures }) => {
    const held = (group: Group): boolean => group[1].some(({ id }) => figures.includes(id))
    const meant = all.filter(held)
    if (meant.length < 2) return all
    const keys = meant.map(([key]) => key).toSorted(compareTexts)
    return [...all.filter((group) => !held(group)), [keys[0] ?? '', meant.flatMap(([, own]) => own)]]
  }, groups.slice())
}

/** Values of one measure whose subjects are one, directly or over a third name. */
function grouped(values: readonly FiledValue[]): Group[] {
  const groups: Group[] = []
  for (const [measure, filed] of Map.groupBy(values, ({ folded }) => folded.measure)) {
    const bySubject = Map.groupBy(filed, ({ folded }) => folded.subject)
    for (const subjects of likeSubjects([...bySubject.keys()], measure.startsWith(support) ? sameTopic : sameSubject)) {
      const own = subjects.flatMap((subject) => bySubject.get(subject) ?? [])
      groups.push([`${subjects[0] ?? ''}|${measure}`, own.map(({ value }) => value)])
    }
  }
  return groups
}

function likeSubjects(subjects: readonly string[], areOne: typeof sameSubject): string[][] {
  const groups: string[][] = []
  for (const subject of subjects.toSorted(compareTexts)) {
    const like = groups.filter((group) => group.some((other) => areOne(subject, other)))
    for (const group of like) groups.splice(groups.indexOf(group), 1)
    groups.push([...like.flat(), subject].toSorted(compareTexts))
  }
  return groups
}

function entryOf(key: string, values: readonly IndicatorValue[], said: FigureWords): IndicatorEntry {
  const current = withSuperseded(values).toSorted(byWeight)
  const of = (side: IndicatorValue['side']) => current.filter((value) => value.side === side)
  const [left, right] = [of('left'), of('right')]
  const isOurs = (id: string): boolean => values.some((value) => value.id === id)
  const words = said.joined.filter(({ figures }) => figures.every(isOurs))
  const pairs = valuePairs(left, right, said)
  return { key, name: nameOf(values), area: areaOf(values), left, right, pairs, joined: words }
}

/** The name that most values have, the shortest of several; of several counts what they have in common: 软件产业规模. */
function nameOf(values: readonly IndicatorValue[]): string {
  const isOfSeveral = new Set(values.map(({ definition }) => definition)).size > 1
  const names = values.map(({ name }) => {
    const bare = isOfSeveral ? withoutSize(plainName(name)) : ''
    return bare === '' || bare === plainName(name) ? plainName(name) : `${bare}规模`
  })
  const counts = [...Map.groupBy(names, (name) => name)].map(([name, of]) => ({ name, count: of.length }))
  const byCount = counts.toSorted(
    (a, b) => b.count - a.count || a.name.length - b.name.length || compareTexts(a.name, b.name),
  )
  return byCount[0]?.name ?? ''
}

/** The area of most of its values; the lower one where two have as many. */
function areaOf(values: readonly IndicatorValue[]): Area | null {
  const counts = [...Map.groupBy(values, ({ area }) => area)].flatMap(([area, of]) =>
    area === null ? [] : [{ area, count: of.length }],
  )
  return counts.toSorted((a, b) => b.count - a.count || a.area - b.area)[0]?.area ?? null
}

const kindOrder: readonly IndicatorValue['kind'][] = ['target', 'result', 'baseline', 'support', 'condition', 'penalty']

const byWeight = (a: IndicatorValue, b: IndicatorValue): number =>
  Number(a.supersededBy !== null) - Number(b.supersededBy !== null) ||
  kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind) ||
  (lastYear(b) ?? 0) - (lastYear(a) ?? 0) ||
  compareTexts(a.id, b.id)
