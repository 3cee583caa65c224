import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { InstrumentSummary } from '#core/model/instrument.ts'
import { useClient } from '../../client-context.tsx'
import { DropdownFilter } from '../../components/DropdownFilter.tsx'
import { clipMiddle } from '../../components/formats.ts'
import { navigate, replaceRoute } from '../../navigation.ts'
import { queryKeys, useComparisons } from '../../queries.ts'

/** Opens the comparison of two versions, the older one on the left; makes it where there is none yet. */
function useComparing(title: string) {
  const client = useClient()
  const queries = useQueryClient()
  const comparisons = useComparisons().data ?? []
  return useMutation({
    mutationFn: async ([older, newer]: readonly [InstrumentSummary, InstrumentSummary]) => {
      const isOnly = (side: readonly InstrumentSummary[], { version }: InstrumentSummary): boolean =>
        side.length === 1 && side[0]?.version === version
      const known = comparisons.find(({ left, right }) => isOnly(left, older) && isOnly(right, newer))
      return known ?? client.comparisons.create({ title, left: [older.version], right: [newer.version] })
    },
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: queryKeys.comparisons })
      navigate('compare', id)
    },
  })
}

/** The versions of an instrument, newest first; nothing where there is only one. */
export function VersionMenu({ summary }: { readonly summary: InstrumentSummary }): React.JSX.Element | null {
  const { t } = useTranslation()
  const client = useClient()
  const versions = useQuery({
    queryKey: queryKeys.versions(summary.id),
    queryFn: ({ signal }) => client.instruments.versions({ instrument: summary.id }, { signal }),
  })
  const comparing = useComparing(t('library.version.comparison', { title: summary.title }))
  const all = versions.data ?? []
  if (all.length < 2) return null
  // By their files: dates and title are those of the instrument, whichever version is looked at.
  const nameOf = ({ fileName }: InstrumentSummary, index: number): string =>
    index === 0 ? t('library.version.newest', { file: clipMiddle(fileName, 30) }) : clipMiddle(fileName, 30)
  const at = all.findIndex(({ version }) => version === summary.version)
  // The newest is compared with the one before it, an older one with the newest.
  const [older, newer] = at > 0 ? [all[at], all[0]] : [all[1], all[0]]
  return (
    <>
      <DropdownFilter
        name={t('library.version.name')}
        value={summary.version}
        choices={all.map((each, index) => ({ value: each.version, label: nameOf(each, index) }))}
        onChange={(version) => replaceRoute('library', version)}
      />
      <Button
        size="small"
        disabled={comparing.isPending || older === undefined || newer === undefined}
        onClick={() => {
          if (older !== undefined && newer !== undefined) comparing.mutate([older, newer])
        }}
      >
        {t('library.version.compare')}
      </Button>
    </>
  )
}
