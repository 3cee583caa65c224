import type { ToldArea } from '../model/clause-area.ts'
import type { AlignmentUnit } from '../model/correspondence.ts'
import type { Area } from '../model/instrument.ts'
import { areaOf } from './areas.ts'

/** By the clause's path. */
export type AreasByPath<Told = ToldArea> = Readonly<Record<string, Told>>

/** The area of each unit of a document: as it came with the document (`given`, by path), else by its words. */
export function unitAreas(
  units: readonly Pick<AlignmentUnit, 'ref' | 'text' | 'heading' | 'sections'>[],
  title: string,
  given: AreasByPath<Area> = {},
): AreasByPath {
  return Object.fromEntries(
    units.map(({ ref: { path }, text, heading, sections }) => {
      const area = given[path]
      return [
        path,
        area === undefined ? told({ text, heading, sections, title }) : { area, confidence: null, words: [] },
      ]
    }),
  )
}

function told(source: Parameters<typeof areaOf>[0]): ToldArea {
  const { area, confidence, words } = areaOf(source)
  return { area, confidence, words: [...new Set(words.map(({ text }) => text))] }
}

/** Without what is of no area. */
export const knownAreas = (areas: AreasByPath): AreasByPath<Area> =>
  Object.fromEntries(Object.entries(areas).flatMap(([path, { area }]) => (area === null ? [] : [[path, area]])))
