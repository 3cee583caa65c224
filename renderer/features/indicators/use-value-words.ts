import { useTranslation } from 'react-i18next'
import { notesBeside } from '#core/indicators/difference-notes.ts'
import type { IndicatorEntry, IndicatorValue, TableInstrument, ValuePair } from '#core/indicators/table-model.ts'
import type { Side } from '#core/model/correspondence.ts'
import { usePlaceNames } from '../../components/place-names.ts'
import { useJurisdictionName } from '../../components/use-jurisdiction-name.ts'
import { useOfficeName } from '../../components/OfficeSeal.tsx'
import { formatAmount, formatYear, isWrittenOtherwise } from './amounts.ts'

/** The places of a side as one name; where it has no instrument, those that it is meant for. */
export function useSideName(): (side: Side, instruments: readonly TableInstrument[]) => string {
  const { t } = useTranslation()
  const placeNames = usePlaceNames()
  return (side, instruments) => placeNames(instruments) || t(`indicators.side.${side}`)
}

/** What stands below a value: place, year, kind, what exactly is counted, and the wording where it is a word. */
export function useValueNote(): (value: IndicatorValue, more: number) => string {
  const { t } = useTranslation()
  const placeName = useJurisdictionName()
  const officeName = useOfficeName()
  return (value, more) => {
    const { jurisdiction, kind, manner, per, year, definition, text, supersededBy, said } = value
    const parts = [
      placeName(jurisdiction),
      year === null ? '' : t('indicators.year', { year: formatYear(year) }),
      kind === 'target' ? '' : t(`indicators.kind.${kind}`),
      manner === 'growth' || manner === 'reduction' ? t(`indicators.manner.${manner}`) : '',
      per === null ? '' : t(`indicators.per.${per}`),
      definition ?? '',
      supersededBy === null ? '' : t('indicators.superseded'),
      said === null ? '' : t('indicators.words.corrected', { office: officeName(said.office) }),
      isWrittenOtherwise(value) ? t('indicators.quoted', { text }) : '',
      more === 0 ? '' : t('indicators.moreValues', { count: more }),
    ]
    return parts.filter((part) => part !== '').join(' · ')
  }
}

/** The last column: which side is higher and by how much, or why that cannot be said. */
export interface GapWords {
  readonly isWarning: boolean
  readonly words: string
  readonly note: string
}

export function useGapWords(): (entry: IndicatorEntry, names: Readonly<Record<Side, string>>) => GapWords {
  const { t } = useTranslation()
  const pairWords = usePairWords()
  return (entry, names) => {
    const [pair] = entry.pairs
    if (entry.left.length === 0 || entry.right.length === 0) {
      const missing = entry.left.length === 0 ? names.left : names.right
      return { isWarning: false, words: t('indicators.gap.missing', { place: missing }), note: '' }
    }
    return pair === undefined
      ? { isWarning: false, words: t('indicators.gap.unpaired'), note: '' }
      : pairWords(entry, pair)
  }
}

/** The same of one pair of a row. */
export function usePairWords(): (entry: IndicatorEntry, pair: ValuePair) => GapWords {
  const { t } = useTranslation()
  const placeName = useJurisdictionName()
  const officeName = useOfficeName()
  const notesOf = (pair: ValuePair): string =>
    [
      ...(pair.yearsApart === null || pair.yearsApart === 0
        ? []
        : [t('indicators.note.years-apart', { count: Math.abs(pair.yearsApart) })]),
      ...notesBeside(pair).map((note) => t(`indicators.note.${note}`)),
    ].join(t('indicators.noteSeparator'))
  return (entry, pair) => {
    const { difference, reason, definitions, said } = pair
    if (said !== null) {
      const note = t('indicators.words.apartBy', { office: officeName(said.office), reason: said.reason })
      return { isWarning: true, words: t('indicators.gap.incomparable'), note }
    }
    if (difference === null) {
      const why =
        definitions === null
          ? t(`indicators.reason.${reason ?? 'other-unit'}`)
          : t('indicators.counts', {
              left: definitions.left || t('indicators.undefined'),
              right: definitions.right || t('indicators.undefined'),
            })
      return { isWarning: true, words: t('indicators.gap.incomparable'), note: why }
    }
    const { higher, shown, bound, isAbout } = difference
    if (higher === null) return { isWarning: false, words: t('indicators.gap.level'), note: notesOf(pair) }
    const value = entry[higher].find(({ id }) => id === pair[higher])
    const place = value === undefined ? t(`indicators.side.${higher}`) : placeName(value.jurisdiction)
    // Units are words of the clauses and stay as they are; the percentage point is ours.
    const unit = shown.unit === '百分点' ? t('indicators.points') : (shown.unit ?? '')
    const amount = `${formatAmount(shown)} ${unit}`.trim()
    const about = isAbout ? t('indicators.gap.about') : ''
    const key = shown.unit === '百分点' ? 'higher' : 'more'
    const words = t(`indicators.gap.${key}.${bound ?? 'by'}`, { place, about, amount })
    return { isWarning: false, words, note: notesOf(pair) }
  }
}
