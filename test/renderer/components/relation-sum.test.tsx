// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { RelationSum } from '#renderer/components/RelationSum.tsx'
import { startTexts } from '#renderer/i18n.ts'

beforeAll(() => startTexts('zh'))
afterEach(cleanup)

const totals = { all: 64, aligned: 12, partial: 25, complementary: 9, conflict: 3, gap: 15 }

function show(of: typeof totals, onToggle = vi.fn(), onAll = vi.fn()): void {
  render(<RelationSum totals={of} selected={new Set(['conflict'])} onToggle={onToggle} onAll={onAll} />)
}

describe('RelationSum', () => {
  it('reads as a sum whose terms are those of the rows', () => {
    show(totals)
    expect(screen.getByRole('group').textContent).toBe('全部 64＝一致12＋部分对应25＋互补9＋冲突3＋缺口15')
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('says so when the terms do not add up', () => {
    show({ ...totals, gap: 14 })
    expect(screen.getByRole('alert').textContent).toContain('各项之和为 63，与全部 64 不符')
  })

  it('has a toggle for each term', () => {
    const onToggle = vi.fn()
    const onAll = vi.fn()
    show(totals, onToggle, onAll)
    const conflict = screen.getByRole('button', { name: /冲突/u })
    expect(conflict.getAttribute('aria-pressed')).toBe('true')
    fireEvent.click(screen.getByRole('button', { name: /缺口/u }))
    expect(onToggle).toHaveBeenCalledWith('gap')
    fireEvent.click(screen.getByRole('button', { name: /全部/u }))
    expect(onAll).toHaveBeenCalledOnce()
  })
})
