import { useQuery } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { InstrumentId, VersionHash } from '#core/model/ids.ts'
import type { InstrumentSummary } from '#core/model/instrument.ts'
import { useClient } from '../../../client-context.tsx'
import { EmptyState } from '../../../components/EmptyState.tsx'
import { ErrorNotice } from '../../../components/ErrorNotice.tsx'
import { FormField } from '../../../components/FormField.tsx'
import { navigate, routeHref } from '../../../navigation.ts'
import { queryKeys, useInstruments } from '../../../queries.ts'
import { Screen } from '../../../shell/Screen.tsx'
import { CompareTabs } from '../CompareTabs.tsx'

/** Oldest first, as they were imported. */
function useVersionsOf(id: InstrumentId | null): readonly InstrumentSummary[] {
  const client = useClient()
  const query = useQuery({
    queryKey: queryKeys.versions(id ?? ('' as InstrumentId)),
    enabled: id !== null,
    queryFn: ({ signal }) => client.instruments.versions({ instrument: id ?? ('' as InstrumentId) }, { signal }),
  })
  return [...(query.data ?? [])].reverse()
}

function VersionSelect({
  name,
  value,
  versions,
  onChange,
}: {
  readonly name: string
  readonly value: VersionHash | undefined
  readonly versions: readonly InstrumentSummary[]
  readonly onChange: (version: VersionHash) => void
}): React.JSX.Element {
  return (
    <FormField label={name}>
      <Select
        className="version-select"
        aria-label={name}
        value={value ?? null}
        options={versions.map(({ version, title, fileName }) => ({ value: version, label: `${title} · ${fileName}` }))}
        showSearch={{ optionFilterProp: 'label' }}
        onChange={(chosen) => {
          if (chosen !== null) onChange(chosen)
        }}
      />
    </FormField>
  )
}

/** Chooses an old and a new text: versions of one instrument first, then any other of the library. */
export function VersionPicker({ chosen }: { readonly chosen: string | null }): React.JSX.Element {
  const { t } = useTranslation()
  const instruments = useInstruments()
  const [older, setOlder] = useState<VersionHash | undefined>()
  const [newer, setNewer] = useState<VersionHash | undefined>(chosen === null ? undefined : (chosen as VersionHash))
  const all = instruments.data ?? []
  const subject = all.find(({ version }) => version === newer)
  const versions = useVersionsOf(subject?.id ?? null)
  const others = all.filter(({ id }) => id !== subject?.id)
  // The one before the newest is what most people mean.
  const old = older ?? versions.at(-2)?.version
  const ready = old !== undefined && newer !== undefined && old !== newer
  return (
    <Screen title={t('versions.title')} tabs={<CompareTabs current="versions" />}>
      {instruments.isError && <ErrorNotice error={instruments.error} onRetry={() => void instruments.refetch()} />}
      {instruments.data?.length === 0 ? (
        <EmptyState action={<Button href={routeHref('library')}>{t('compare.list.toLibrary')}</Button>}>
          {t('compare.list.noInstruments')}
        </EmptyState>
      ) : (
        <form
          className="new-comparison version-picker"
          data-region="rows"
          onSubmit={(event) => {
            event.preventDefault()
            if (ready) navigate('compare', 'versions', { old, new: newer })
          }}
        >
          <p className="second">{t('versions.pick.lead')}</p>
          <VersionSelect name={t('versions.new')} value={newer} versions={all} onChange={setNewer} />
          <VersionSelect name={t('versions.old')} value={old} versions={[...versions, ...others]} onChange={setOlder} />
          {subject !== undefined && versions.length === 1 && <p className="muted">{t('versions.pick.onlyOne')}</p>}
          <div className="settings-action">
            <Button type="primary" htmlType="submit" disabled={!ready}>
              {t('versions.pick.start')}
            </Button>
          </div>
        </form>
      )}
    </Screen>
  )
}
