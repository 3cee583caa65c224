// @vitest-environment happy-dom
import { fireEvent, render, screen } from '@testing-library/react'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { ErrorBoundary } from '#renderer/components/ErrorBoundary.tsx'
import { startTexts } from '#renderer/i18n.ts'

beforeAll(() => {
  startTexts('zh')
  // React reports what the boundary caught; here that is the point.
  vi.spyOn(console, 'error').mockImplementation(() => {})
})

describe('a screen that breaks', () => {
  it('leaves the rest of the window, and can be opened again', () => {
    let breaks = true
    const Fragile = (): React.JSX.Element => {
      if (breaks) throw new Error('a bug')
      return <p>画面</p>
    }
    render(
      <div>
        <nav>导航</nav>
        <ErrorBoundary>
          <Fragile />
        </ErrorBoundary>
      </div>,
    )
    expect(screen.getByText('导航')).toBeTruthy()
    expect(screen.getByRole('alert').textContent).toContain('已保存的内容不受影响')
    breaks = false
    fireEvent.click(screen.getByRole('button', { name: '重新打开画面' }))
    expect(screen.getByText('画面')).toBeTruthy()
  })
})
