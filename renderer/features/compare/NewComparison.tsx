import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Side } from '#core/model/correspondence.ts'
import type { VersionHash } from '#core/model/ids.ts'
import type { InstrumentSummary } from '#core/model/instrument.ts'
import { cityOf } from '#core/model/instrument.ts'
import { useClient } from '../../client-context.tsx'
import { ErrorNotice } from '../../components/ErrorNotice.tsx'
import { FormField } from '../../components/FormField.tsx'
import { navigate } from '../../navigation.ts'
import { queryKeys, useInstruments } from '../../queries.ts'
import { Screen } from '../../shell/Screen.tsx'
import { MemberPicker } from './MemberPicker.tsx'

type Chosen = Readonly<Record<Side, ReadonlySet<VersionHash>>>
const nothing: Chosen = { left: new Set(), right: new Set() }

/** The instrument that somebody came from, on the side of its city; with another one against it, this is on the left. */
function firstChoice(
  instruments: readonly InstrumentSummary[],
  version: string | null,
  against: string | null,
): Chosen {
  const found = instruments.find((instrument) => instrument.version === version)
  if (found === undefined) return nothing
  const other = instruments.find((instrument) => instrument.version === against)
  if (other !== undefined) return { left: new Set([found.version]), right: new Set([other.version]) }
  const side: Side = cityOf(found.jurisdiction) === 'chongqing' ? 'right' : 'left'
  return { ...nothing, [side]: new Set([found.version]) }
}

function toggled(chosen: ReadonlySet<VersionHash>, version: VersionHash): ReadonlySet<VersionHash> {
  const next = new Set(chosen)
  if (!next.delete(version)) next.add(version)
  return next
}

/** “A 与 B” from the first instrument of each side, until somebody writes another name. */
function useDefaultName(chosen: Chosen): string {
  const { t } = useTranslation()
  const instruments = useInstruments().data ?? []
  const first = (side: Side): string => instruments.find(({ version }) => chosen[side].has(version))?.title ?? ''
  return chosen.left.size === 0 || chosen.right.size === 0
    ? ''
    : t('compare.create.defaultName', { left: first('left'), right: first('right') })
}

function useCreate() {
  const client = useClient()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (input: { readonly title: string; readonly chosen: Chosen }) =>
      client.comparisons.create({ title: input.title, left: [...input.chosen.left], right: [...input.chosen.right] }),
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: queryKeys.comparisons })
      navigate('compare', id)
    },
  })
}

/** Chooses instruments for each side and opens the comparison. */
export function NewComparison({
  chosenFirst,
  against,
}: {
  readonly chosenFirst: string | null
  readonly against: string | null
}): React.JSX.Element {
  const { t } = useTranslation()
  const instruments = useInstruments()
  const [picked, setChosen] = useState<Chosen | null>(null)
  const chosen = picked ?? firstChoice(instruments.data ?? [], chosenFirst, against)
  const [written, setWritten] = useState<string | null>(null)
  const creating = useCreate()
  const defaultName = useDefaultName(chosen)
  const title = (written ?? defaultName).trim()
  const ready = chosen.left.size > 0 && chosen.right.size > 0 && title !== ''
  return (
    <Screen title={t('compare.create.title')}>
      <form
        className="new-comparison"
        data-region="rows"
        onSubmit={(event) => {
          event.preventDefault()
          if (ready) creating.mutate({ title, chosen })
        }}
      >
        <p className="second">{t('compare.create.lead')}</p>
        {instruments.isError && <ErrorNotice error={instruments.error} onRetry={() => void instruments.refetch()} />}
        <div className="member-pickers">
          {(['left', 'right'] as const).map((side) => (
            <MemberPicker
              key={side}
              side={side}
              instruments={instruments.data ?? []}
              chosen={chosen[side]}
              onOther={chosen[side === 'left' ? 'right' : 'left']}
              onToggle={(version) => setChosen({ ...chosen, [side]: toggled(chosen[side], version) })}
            />
          ))}
        </div>
        <FormField label={t('compare.create.name')}>
          <Input
            value={written ?? defaultName}
            aria-label={t('compare.create.name')}
            onChange={(event) => setWritten(event.target.value)}
          />
        </FormField>
        <div className="settings-action">
          <Button type="primary" htmlType="submit" disabled={!ready} loading={creating.isPending}>
            {t('compare.create.start')}
          </Button>
          {!ready && <span className="muted">{t('compare.create.missing')}</span>}
        </div>
        {creating.isError && <ErrorNotice error={creating.error} />}
      </form>
    </Screen>
  )
}
