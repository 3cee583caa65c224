import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentPreview } from '#core/contract/api.ts'
import type { HeadReading } from '#core/model/document.ts'
import type { Described } from '../describe-changes.ts'
import { DescriptionForm } from '../DescriptionForm.tsx'
import { Facts } from '../Facts.tsx'
import { useFacts } from '../use-facts.ts'
import { EncodingMenu } from './EncodingMenu.tsx'
import type { ImportEntry } from './import-entry.ts'
import type { ImportQueue } from './import-queue.ts'

/** What the text says of itself, with what a person has changed of it. */
function describedOf({ jurisdiction, choices }: ImportEntry, { document }: DocumentPreview): Described {
  const { title, issuingBodies, documentNumber, documentDate, effectiveOn, kind } = document.instrument
  return {
    title,
    issuingBodies,
    documentNumber,
    documentDate,
    effectiveOn,
    kind,
    parent: null,
    ...choices.description,
    jurisdiction,
  }
}

/** The head of a file with where each value was read, its format and encoding; corrected in place. */
export function PreviewFacts({
  entry,
  queue,
  preview,
  onShow,
}: {
  readonly entry: ImportEntry
  readonly queue: ImportQueue
  readonly preview: DocumentPreview
  readonly onShow: (reading: HeadReading) => void
}): React.JSX.Element {
  const { t } = useTranslation()
  const [editing, setEditing] = useState<'no' | 'now' | 'done'>('no')
  const { document, format, encoding, pages } = preview
  const known = describedOf(entry, preview)
  const facts = useFacts(known, document.instrument)
  const { readings } = document.instrument
  if (editing === 'now') {
    return (
      <DescriptionForm
        known={known}
        readings={readings}
        onShow={onShow}
        onSave={({ jurisdiction, ...changes }) => {
          if (jurisdiction !== undefined) queue.setPlace(entry.id, jurisdiction)
          queue.choose(entry.id, { description: { ...entry.choices.description, ...changes } })
        }}
        onClose={() => setEditing('done')}
      />
    )
  }
  return (
    <Facts
      facts={facts}
      readings={readings}
      onShow={onShow}
      onEdit={() => setEditing('now')}
      wasEdited={editing === 'done'}
      more={
        <>
          <div>
            <dt>{t('library.preview.format')}</dt>
            <dd>
              {format.toUpperCase()}
              {pages.length > 0 && ` · ${t('library.preview.pages', { count: pages.length })}`}
            </dd>
          </div>
          {encoding !== null && (
            <div>
              <dt className="only-for-readers">{t('library.preview.encoding')}</dt>
              <dd>
                <EncodingMenu
                  value={encoding}
                  onChange={(chosen) => queue.choose(entry.id, { encoding: chosen, corrections: [] })}
                />
              </dd>
            </div>
          )}
        </>
      }
    />
  )
}
