/** A bracket at the very end, with one bracket inside at most: 区县（自治县）政府. */
const closingBracket = /[（(]((?:[^（()）]|[（(][^（()）]*[)）])*)[)）]\s*[。；;]?\s*$/u
const endsWithBody = /(?:局|委|办|厅|部|政府|部门|单位|中心|公司|集团|院|行|会)$/u
const keys = /(?:牵头|责任|配合|参与|参加|协办|主责|实施)(?:单位|部门)[:：]/gu

/**
 * A clause of a plan in two: its matter, and the bodies it closes with, （牵头单位：甲；责任单位：乙） or （甲、乙）. Their
 * names would drown the matter of a short clause, and yet tell who deals with it. `bodies` is '' where none are named.
 */
export function splitBodies(text: string): { readonly matter: string; readonly bodies: string } {
  const match = closingBracket.exec(text)
  const inside = (match?.[1] ?? '').replaceAll(keys, '')
  if (match === null || !endsWithBody.test(inside.trim())) return { matter: text, bodies: '' }
  return { matter: text.slice(0, match.index), bodies: inside }
}
