// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { useKeys } from '#renderer/components/use-keys.ts'

afterEach(cleanup)

const actions = { j: vi.fn(), n: vi.fn(), N: vi.fn(), Enter: vi.fn(), search: vi.fn(), help: vi.fn() }
afterEach(() => {
  for (const action of Object.values(actions)) action.mockClear()
})

function Screen(): React.JSX.Element {
  useKeys({
    j: actions.j,
    n: actions.n,
    'Shift+N': actions.N,
    Enter: actions.Enter,
    'Ctrl+K': actions.search,
    '?': actions.help,
  })
  return (
    <>
      <p>text</p>
      <input aria-label="reason" />
      <button type="button">button</button>
      <button type="button" role="radio" aria-checked="false">
        choice
      </button>
      <ul role="menu">
        <li role="menuitem" tabIndex={0}>
          entry
        </li>
      </ul>
    </>
  )
}

describe('useKeys', () => {
  it('hears single letters where no text field has the focus', () => {
    render(<Screen />)
    fireEvent.keyDown(screen.getByText('text'), { key: 'j' })
    fireEvent.keyDown(document.body, { key: 'N', shiftKey: true })
    fireEvent.keyDown(document.body, { key: '?', shiftKey: true })
    expect(actions.j).toHaveBeenCalledOnce()
    expect(actions.N).toHaveBeenCalledOnce()
    expect(actions.n).not.toHaveBeenCalled()
    expect(actions.help).toHaveBeenCalledOnce()
  })

  it('leaves letters to a text field, but not commands', () => {
    render(<Screen />)
    fireEvent.keyDown(screen.getByLabelText('reason'), { key: 'j' })
    fireEvent.keyDown(screen.getByLabelText('reason'), { key: 'k', ctrlKey: true })
    expect(actions.j).not.toHaveBeenCalled()
    expect(actions.search).toHaveBeenCalledOnce()
  })

  it('leaves every key to an input method that is composing', () => {
    render(<Screen />)
    fireEvent.keyDown(document.body, { key: 'j', isComposing: true })
    fireEvent.keyDown(document.body, { key: 'Enter', keyCode: 229 })
    expect(actions.j).not.toHaveBeenCalled()
    expect(actions.Enter).not.toHaveBeenCalled()
  })

  it('leaves Enter to a button, and takes it on a choice', () => {
    render(<Screen />)
    fireEvent.keyDown(screen.getByRole('button'), { key: 'Enter' })
    expect(actions.Enter).not.toHaveBeenCalled()
    fireEvent.keyDown(screen.getByRole('radio'), { key: 'Enter' })
    expect(actions.Enter).toHaveBeenCalledOnce()
  })

  it('leaves keys to an open menu', () => {
    render(<Screen />)
    fireEvent.keyDown(screen.getByRole('menuitem'), { key: 'j' })
    expect(actions.j).not.toHaveBeenCalled()
  })
})
