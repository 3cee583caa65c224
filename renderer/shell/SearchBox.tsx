import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useKeys } from '../components/use-keys.ts'
import { navigate, useRoute } from '../navigation.ts'
import { ScreenIcon } from './icons.tsx'

/** The one search box; `Ctrl K` puts the focus here from anywhere. The search screen has it larger, with the query read out. */
export function SearchBox(): React.JSX.Element | null {
  const { screen, query } = useRoute()
  return screen === 'search' && !query.has('similar') ? null : <Box />
}

function Box(): React.JSX.Element {
  const { t } = useTranslation()
  const [query, setQuery] = useState('')
  const input = useRef<HTMLInputElement>(null)
  useKeys({ 'Ctrl+K': () => input.current?.select() })
  return (
    <form
      className="search-box"
      role="search"
      onSubmit={(event) => {
        event.preventDefault()
        if (query.trim() !== '') navigate('search', undefined, { q: query.trim() })
      }}
    >
      <ScreenIcon of="search" size={16} />
      <input
        ref={input}
        type="search"
        value={query}
        placeholder={t('shell.searchBox')}
        aria-label={t('shell.searchBox')}
        onChange={(event) => setQuery(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.blur()
        }}
      />
      <kbd>Ctrl K</kbd>
    </form>
  )
}
