import { Button } from 'antd'
import { Component } from 'react'
import { useTranslation } from 'react-i18next'

function Broken({ onReload }: { readonly onReload: () => void }): React.JSX.Element {
  const { t } = useTranslation()
  return (
    <div className="empty-state" role="alert">
      <p>{t('shell.broken')}</p>
      <Button onClick={onReload}>{t('shell.reload')}</Button>
    </div>
  )
}

/** Keeps a bug in one screen from blanking the window: the rail stays, and the screen can be opened again. */
export class ErrorBoundary extends Component<{ readonly children: React.ReactNode }, { readonly broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError(): { readonly broken: boolean } {
    return { broken: true }
  }

  override render(): React.ReactNode {
    return this.state.broken ? <Broken onReload={() => this.setState({ broken: false })} /> : this.props.children
  }
}
