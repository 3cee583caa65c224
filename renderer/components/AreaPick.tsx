import { useTranslation } from 'react-i18next'
import type { ClauseArea } from '#core/model/clause-area.ts'
import type { ClauseRef } from '#core/model/correspondence.ts'
import type { EventId } from '#core/model/ids.ts'
import { areas } from '#core/model/instrument.ts'
import { useAbout } from '../queries.ts'
import { DropdownFilter } from './DropdownFilter.tsx'
import { ErrorNotice } from './ErrorNotice.tsx'
import { useAreaName } from './use-area-name.ts'
import { type AreaWord, useSetArea } from './use-set-area.ts'

const percentOf = (confidence: number): number => Math.round(confidence * 100)

/** 自动判定 78% or 人工: who says so, and why for whoever points at it. */
function Source({ area: { by, confidence, words, said } }: { readonly area: ClauseArea }): React.JSX.Element {
  const { t } = useTranslation()
  const percent = percentOf(confidence ?? 0)
  const [text, why] = {
    program: [
      t('areas.program', { percent }),
      words.length === 0
        ? t('areas.programNothing', { percent })
        : t('areas.programWhy', { percent, words: words.join(t('common.listSeparator')) }),
    ],
    corpus: [t('areas.corpus'), t('areas.corpusWhy')],
    person: [
      t('areas.person', { office: said?.office ?? '' }),
      t('areas.personWhy', { office: '', person: '', ...said }),
    ],
  }[by]
  return (
    <span className="area-source" title={why}>
      {text}
      <span className="only-for-readers"> {why}</span>
    </span>
  )
}

/** The area of a clause, who says so, and a list to say otherwise. */
export function AreaPick({
  clause,
  area,
  name,
}: {
  readonly clause: ClauseRef
  readonly area: ClauseArea
  /** Before the value; where several stand below each other, what tells them apart. */
  readonly name: string
}): React.JSX.Element {
  const { t } = useTranslation()
  const nameOf = useAreaName()
  const office = useAbout().data?.profile?.office
  const saying = useSetArea()
  const own = area.said !== null && area.said.office === office ? area.said.event : null
  const value = area.area === null ? 'none' : String(area.area)
  const choose = (key: string): void => {
    if (key === value && area.by === 'person') return
    saying.mutate(wordOf(key, clause, own))
  }
  return (
    <div className="area-pick">
      <DropdownFilter
        name={name}
        value={value}
        choices={[
          ...areas.map((one) => ({ value: String(one), label: nameOf(one) })),
          { value: 'none', label: nameOf(null) },
          ...(own === null ? [] : [{ value: 'program', label: t('areas.backToProgram') }]),
        ]}
        onChange={choose}
      />
      <Source area={area} />
      {saying.isError && <ErrorNotice error={saying.error} />}
    </div>
  )
}

function wordOf(key: string, clause: ClauseRef, own: EventId | null): AreaWord {
  if (key === 'program' && own !== null) return { withdraw: own }
  return { clause, area: areas.find((one) => String(one) === key) ?? null }
}
