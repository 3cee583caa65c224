import { expect, it } from 'vitest'
import { clauseName } from '#core/report/clause-name.ts'

it.each([
  [{ label: '第十条', title: '目的' }, '第十条'],
  [{ label: '二、', title: '发展目标' }, '二“发展目标”'],
  [{ label: '二、（一）', title: '发展目标' }, '二、（一）“发展目标”'],
  [{ label: '三、', title: null }, '三'],
])('%j is called %s in a sentence', (clause, name) => {
  expect(clauseName(clause)).toBe(name)
})
