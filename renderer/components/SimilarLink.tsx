import { useTranslation } from 'react-i18next'
import type { ClauseRef } from '#core/model/correspondence.ts'
import { clauseAddress, routeHref } from '../navigation.ts'

/** Leads to what is like a clause. */
export function SimilarLink({
  clause,
  name,
  children,
  onLeave,
}: {
  readonly clause: ClauseRef
  /** Which clause, where more than one stands there. */
  readonly name?: string
  /** What is read on screen where `name` would be too long; a part of it. */
  readonly children?: string
  /** Before it is followed: what the way back needs is kept now. */
  readonly onLeave?: () => void
}): React.JSX.Element {
  const { t } = useTranslation()
  const said = name === undefined ? t('common.similar.find') : t('common.similar.of', { name })
  return (
    <a
      className="similar-link"
      href={routeHref('search', undefined, { similar: clauseAddress(clause) })}
      {...(children === undefined ? {} : { 'aria-label': said, title: said })}
      {...(onLeave === undefined ? {} : { onClick: onLeave })}
    >
      {children ?? said}
    </a>
  )
}
