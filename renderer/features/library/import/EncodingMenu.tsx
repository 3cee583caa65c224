import { useTranslation } from 'react-i18next'
import { textEncodings } from '#core/model/document.ts'
import type { TextEncoding } from '#core/model/document.ts'
import { DropdownFilter } from '../../../components/DropdownFilter.tsx'

const names: Readonly<Record<TextEncoding, string>> = {
  'utf-8': 'UTF-8',
  gb18030: 'GB18030（GBK、GB2312）',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  big5: 'Big5',
}

/** How bytes became text, and another way at once where this one is wrong. */
export function EncodingMenu({
  value,
  onChange,
}: {
  /** Null where no encoding could be told. */
  readonly value: TextEncoding | null
  readonly onChange: (encoding: TextEncoding) => void
}): React.JSX.Element {
  const { t } = useTranslation()
  return (
    <DropdownFilter
      name={t('library.preview.encoding')}
      value={value ?? 'unknown'}
      choices={[
        ...(value === null ? [{ value: 'unknown' as const, label: t('library.preview.encodingUnknown') }] : []),
        ...textEncodings.map((encoding) => ({ value: encoding, label: names[encoding] })),
      ]}
      onChange={(chosen) => {
        if (chosen !== 'unknown') onChange(chosen)
      }}
    />
  )
}
