import { useTranslation } from 'react-i18next'
import { routeHref } from '../../navigation.ts'

/** Clauses of two cities, or versions of one instrument. */
export function CompareTabs({ current }: { readonly current: 'clauses' | 'versions' }): React.JSX.Element {
  const { t } = useTranslation()
  const tab = (name: 'clauses' | 'versions', href: string): React.JSX.Element =>
    name === current ? (
      <span aria-current="page">{t(`compare.tabs.${name}`)}</span>
    ) : (
      <a href={href}>{t(`compare.tabs.${name}`)}</a>
    )
  return (
    <>
      {tab('clauses', routeHref('compare'))}
      {tab('versions', routeHref('compare', 'versions'))}
    </>
  )
}
