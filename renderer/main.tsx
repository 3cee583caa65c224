import { startTexts } from './i18n.ts'
import { mount } from './mount.tsx'
import { adoptPreferences, storedPreferences } from './preferences.ts'
import { StartFailure } from './shell/StartFailure.tsx'
import { connect } from './transport.ts'
import { createRoot } from 'react-dom/client'

const root = document.getElementById('root')
if (root === null) throw new Error('The page has no #root')
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''

startTexts(storedPreferences().language)
try {
  const client = await connect()
  await adoptPreferences(client.system)
  mount(root, client, nonce)
} catch (error) {
  createRoot(root).render(<StartFailure error={error} />)
}
