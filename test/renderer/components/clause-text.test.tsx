// @vitest-environment happy-dom
import { render } from '@testing-library/react'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { ClauseText, cutAtMarks } from '#renderer/components/ClauseText.tsx'
import type { ShownMarkKind } from '#renderer/components/ClauseText.tsx'
import { startTexts } from '#renderer/i18n.ts'

beforeAll(() => startTexts('zh'))

describe('ClauseText', () => {
  it('gives each kind of mark its own class and tells it to those who do not see it', () => {
    const { container } = render(
      <ClauseText
        text="应当在三十日内答复，并说明理由。"
        marks={[
          { start: 3, end: 6, kind: 'conflict', current: true },
          { start: 7, end: 9, kind: 'different' },
          { start: 11, end: 15, kind: 'only' },
        ]}
      />,
    )
    const boxed = container.querySelector('.mark-conflict')
    expect(boxed?.textContent).toBe('冲突值 三十日')
    expect(boxed?.getAttribute('aria-current')).toBe('true')
    expect(container.querySelector('.mark-different')?.lastChild?.textContent).toBe('答复')
    expect(container.querySelector('.mark-only .only-for-readers')?.textContent).toBe('仅此一方 ')
  })

  it('says nothing aloud about wording that is shared or differs in form only', () => {
    const { container } = render(
      <ClauseText
        text="数据资源目录"
        marks={[
          { start: 0, end: 2, kind: 'shared' },
          { start: 2, end: 4, kind: 'cosmetic' },
        ]}
      />,
    )
    expect(container.textContent).toBe('数据资源目录')
    expect(container.querySelectorAll('span')).toHaveLength(2)
  })

  it('marks insertions and deletions with the elements that mean them', () => {
    const { container } = render(
      <ClauseText
        text="旧的新的"
        marks={[
          { start: 0, end: 2, kind: 'deleted' },
          { start: 2, end: 4, kind: 'inserted' },
        ]}
      />,
    )
    expect(container.querySelector('del')?.textContent).toContain('旧的')
    expect(container.querySelector('ins')?.textContent).toContain('新的')
  })

  it('shows markup in a clause as text', () => {
    const { container } = render(<ClauseText text="<b>不得</b>" marks={[{ start: 3, end: 5, kind: 'different' }]} />)
    expect(container.querySelector('b')).toBeNull()
    expect(container.querySelector('.mark-different')?.lastChild?.textContent).toBe('不得')
  })

  it('loses no character and changes none, whatever the marks', () => {
    const kind = fc.constantFrom<ShownMarkKind>('conflict', 'different', 'only', 'shared', 'moved', 'cosmetic')
    const mark = fc.record({ start: fc.nat(30), length: fc.nat(12), kind })
    fc.assert(
      fc.property(fc.string({ maxLength: 24, unit: 'grapheme' }), fc.array(mark, { maxLength: 6 }), (text, marks) => {
        const pieces = cutAtMarks(
          text,
          marks.map(({ start, length, kind: of }) => ({ start, end: start + length, kind: of })),
        )
        expect(pieces.map((piece) => piece.text).join('')).toBe(text)
        for (const piece of pieces) expect(text.slice(piece.start, piece.start + piece.text.length)).toBe(piece.text)
      }),
    )
  })
})
