import { useTranslation } from 'react-i18next'
import type { ClauseRef } from '#core/model/correspondence.ts'
import { clauseAddress, routeHref } from '../navigation.ts'

/** Leads to what is like a clause. */
export function SimilarLink({
  clause,
  name,
  onLeave,
}: {
  readonly clause: ClauseRef
  /** Which clause, where more than one stands there. */
  readonly name?: string
  /** Before it is followed: what the way back needs is kept now. */
  readonly onLeave?: () => void
}): React.JSX.Element {
  const { t } = useTranslation()
  return (
    <a
      className="similar-link"
      href={routeHref('search', undefined, { similar: clauseAddress(clause) })}
      {...(onLeave === undefined ? {} : { onClick: onLeave })}
    >
      {name === undefined ? t('common.similar.find') : t('common.similar.of', { name })}
    </a>
  )
}
