import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { InstrumentSummary } from '#core/model/instrument.ts'
import { useClient } from '../../client-context.tsx'
import { DropdownFilter } from '../../components/DropdownFilter.tsx'
import { clipMiddle } from '../../components/formats.ts'
import { navigate, replaceRoute } from '../../navigation.ts'
import { queryKeys } from '../../queries.ts'

/** The versions of an instrument, newest first; nothing where there is only one. */
export function VersionMenu({ summary }: { readonly summary: InstrumentSummary }): React.JSX.Element | null {
  const { t } = useTranslation()
  const client = useClient()
  const versions = useQuery({
    queryKey: queryKeys.versions(summary.id),
    queryFn: ({ signal }) => client.instruments.versions({ instrument: summary.id }, { signal }),
  })
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
        className="version-compare"
        disabled={older === undefined || newer === undefined}
        onClick={() => {
          if (older === undefined || newer === undefined) return
          navigate('compare', 'versions', { old: older.version, new: newer.version })
        }}
      >
        {t('library.version.compare')}
      </Button>
    </>
  )
}
