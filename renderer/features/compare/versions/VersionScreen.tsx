import { useTranslation } from 'react-i18next'
import type { VersionHash } from '#core/model/ids.ts'
import type { Route } from '../../../navigation.ts'
import { queryKeys } from '../../../queries.ts'
import { LoadedComparison } from '../LoadedComparison.tsx'
import type { VersionPair } from './use-versions.ts'
import { useVersionView } from './use-versions.ts'
import { VersionPage } from './VersionPage.tsx'
import { VersionPicker } from './VersionPicker.tsx'

function OpenVersions({ pair }: { readonly pair: VersionPair }): React.JSX.Element {
  const { t } = useTranslation()
  const { query, progress } = useVersionView(pair)
  return (
    <LoadedComparison
      query={query}
      queryKey={queryKeys.versionView(pair.old, pair.new)}
      progress={progress}
      title={t('versions.title')}
      render={(view) => <VersionPage view={view} />}
    />
  )
}

/** `#/compare/versions?old=…&new=…` lays two versions side by side; without them one chooses. */
export function VersionScreen({ route }: { readonly route: Route }): React.JSX.Element {
  const [older, newer] = [route.query.get('old'), route.query.get('new')]
  if (older === null || newer === null) return <VersionPicker chosen={route.query.get('of')} />
  const pair: VersionPair = { old: older as VersionHash, new: newer as VersionHash }
  return <OpenVersions key={`${older} ${newer}`} pair={pair} />
}
