import { useTranslation } from 'react-i18next'
import { routeHref } from '../../navigation.ts'

const tabs = {
  clauses: undefined,
  versions: 'versions',
  matrix: 'matrix',
} as const
export type CompareTab = keyof typeof tabs

/** Clauses of two cities, versions of one instrument, or the clauses counted by area. */
export function CompareTabs({ current }: { readonly current: CompareTab }): React.JSX.Element {
  const { t } = useTranslation()
  return (
    <>
      {(Object.keys(tabs) as CompareTab[]).map((name) =>
        name === current ? (
          <span key={name} aria-current="page">
            {t(`compare.tabs.${name}`)}
          </span>
        ) : (
          <a key={name} href={routeHref('compare', tabs[name])}>
            {t(`compare.tabs.${name}`)}
          </a>
        ),
      )}
    </>
  )
}
