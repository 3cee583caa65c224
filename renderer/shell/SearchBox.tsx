import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useKeys } from '../components/use-keys.ts'
import { navigate, useRoute } from '../navigation.ts'
import { ScreenIcon } from './icons.tsx'

/** The one search box; `Ctrl K` puts the focus here from anywhere. */
export function SearchBox(): React.JSX.Element {
  const { t } = useTranslation()
  const route = useRoute()
  const asked = route.screen === 'search' ? (route.query.get('q') ?? '') : ''
  const [query, setQuery] = useState(asked)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => setQuery(asked), [asked])
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
