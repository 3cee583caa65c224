import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../components/Dialog.tsx'
import { useKeys } from '../../components/use-keys.ts'

const keys = [
  'J K',
  'N Shift+N',
  'D Shift+D',
  'C Shift+C',
  'U Shift+U',
  '1–5',
  'W',
  'Enter',
  'Backspace',
  'X',
  'T',
  'G',
  'E',
  'F',
  'Alt+↑ ↓',
  'F6',
  'Ctrl+K',
  'Esc',
] as const

/** All keys of this screen, by `?` or the control in the status line. */
export function KeyHelp(): React.JSX.Element {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  useKeys({ '?': () => setOpen(true) })
  return (
    <>
      <button type="button" className="plain status-button" onClick={() => setOpen(true)}>
        {t('compare.keys.show')}
      </button>
      {open && (
        <Dialog title={t('compare.keys.title')} onClose={() => setOpen(false)}>
          <dl className="key-list">
            {keys.map((key) => (
              <div key={key}>
                <dt>
                  {key.split(' ').map((each) => (
                    <kbd key={each}>{each.replace('+', ' ')}</kbd>
                  ))}
                </dt>
                <dd>{t(`compare.keys.${key}`)}</dd>
              </div>
            ))}
          </dl>
        </Dialog>
      )}
    </>
  )
}
