import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { UnnamedFigure } from '#core/indicators/table-model.ts'
import { Source } from '../SourceList.tsx'
import { CorrectDialog } from './CorrectDialog.tsx'
import type { Correctable } from './reading-draft.ts'

/** Figures that stand in no row, each with its sentence and a button to name it. */
export function UnnamedFigures({ figures }: { readonly figures: readonly UnnamedFigure[] }): React.JSX.Element | null {
  const { t } = useTranslation()
  const [named, setNamed] = useState<Correctable | null>(null)
  const title = t('indicators.words.unnamed')
  if (figures.length === 0) return null
  return (
    <section className="panel-block" aria-label={title}>
      <h2 className="block-title">
        {title} · {figures.length}
      </h2>
      {figures.map((figure) => (
        <Source key={figure.id} place={figure}>
          <Button size="small" onClick={() => setNamed({ ...figure, name: '' })}>
            {t('indicators.words.name')}
          </Button>{' '}
        </Source>
      ))}
      {named !== null && (
        <CorrectDialog values={[named]} first={named} onSaid={() => setNamed(null)} onClose={() => setNamed(null)} />
      )}
    </section>
  )
}
