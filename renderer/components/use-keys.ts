import { useEffect, useRef } from 'react'

/** `j`, `Shift+N`, `Ctrl+K`, `Enter`, `F6`, `?`: letters are lower case unless Shift is named. */
export type KeyBindings = Readonly<Record<string, (event: KeyboardEvent) => void>>

/** The name under which a key press is bound. Shifted signs such as `?` go by the sign alone. */
export function keyName(event: KeyboardEvent): string {
  const isLetter = /^[a-z]$/iu.test(event.key)
  const key = isLetter ? (event.shiftKey ? event.key.toUpperCase() : event.key.toLowerCase()) : event.key
  const shift = event.shiftKey && (isLetter || event.key.length > 1) ? 'Shift+' : ''
  const control = event.ctrlKey || event.metaKey ? 'Ctrl+' : ''
  return `${control}${event.altKey ? 'Alt+' : ''}${shift}${control === '' ? key : key.toUpperCase()}`
}

const isTextField = (target: Element): boolean =>
  target.closest('input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable=true]') !== null

/** Where Enter and Space already do something. */
const isPressable = (target: Element): boolean =>
  target.closest('button:not([role=radio]), a[href], summary, [role=button], [role=option], [role=menuitem]') !== null

/** An open dialog, menu or list takes the keys for itself, also while the focus is still on the button that opened it. */
const isFloating = (target: Element): boolean =>
  target.closest(
    'dialog, [role=dialog], [role=menu], [role=listbox], .ant-dropdown-open, .ant-select-open, .ant-picker-dropdown',
  ) !== null

/**
 * A press that belongs to nobody else: an input method is not composing, and no text field, open layer or button
 * under the focus would take it. Keys with Ctrl or Alt and F-keys go through from text fields too.
 */
export function isFree(event: KeyboardEvent): boolean {
  // 229: what Chromium reports for a key that an input method has taken.
  if (event.isComposing || event.keyCode === 229) return false
  const target = event.target instanceof Element ? event.target : document.body
  if (isFloating(target)) return false
  const isCommand = event.ctrlKey || event.metaKey || event.altKey || /^F\d+$/u.test(event.key)
  if (isCommand) return true
  if (isTextField(target)) return false
  return !((event.key === 'Enter' || event.key === ' ') && isPressable(target))
}

/** Listens on the window while the component is on screen. The newest bindings are used without listening anew. */
export function useKeys(bindings: KeyBindings, enabled = true): void {
  const latest = useRef(bindings)
  useEffect(() => {
    latest.current = bindings
  })
  useEffect(() => {
    if (!enabled) return
    const onKeyDown = (event: KeyboardEvent): void => {
      const action = latest.current[keyName(event)]
      if (action === undefined || event.defaultPrevented || !isFree(event)) return
      event.preventDefault()
      action(event)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [enabled])
}
