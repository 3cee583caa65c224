import { Button } from 'antd'
import { useTranslation } from 'react-i18next'

/** Opens the preview of one file that is not stored. */
export function ReviewButton({
  file,
  onReview,
}: {
  /** Name of the file: many of these buttons stand below each other. */
  readonly file: string
  readonly onReview: () => void
}): React.JSX.Element {
  const { t } = useTranslation()
  return (
    <Button size="small" type="text" aria-label={t('library.offer.reviewNamed', { file })} onClick={onReview}>
      {t('library.offer.review')}
    </Button>
  )
}
