/** Arrow keys go from field to field: along the line, and to the nearest field of the next line above or below. */
export function useFieldTravel(): (event: React.KeyboardEvent<HTMLElement>) => void {
  return (event) => {
    const from = event.target
    if (!(from instanceof HTMLElement) || !from.matches('[data-field]')) return
    const next = neighbour(event.currentTarget, from, event.key)
    if (next === null) return
    event.preventDefault()
    next.focus()
  }
}

function neighbour(table: HTMLElement, from: HTMLElement, key: string): HTMLElement | null {
  const lines = [...table.querySelectorAll('tbody tr')].map((line) => [
    ...line.querySelectorAll<HTMLElement>('[data-field]'),
  ])
  const at = lines.findIndex((fields) => fields.includes(from))
  const line = lines[at] ?? []
  switch (key) {
    case 'ArrowRight':
      return line[line.indexOf(from) + 1] ?? null
    case 'ArrowLeft':
      return line[line.indexOf(from) - 1] ?? null
    case 'ArrowDown':
      return nearest(lines[at + 1] ?? [], from)
    case 'ArrowUp':
      return nearest(lines[at - 1] ?? [], from)
    default:
      return null
  }
}

const middleOf = (element: HTMLElement): number => {
  const { left, width } = element.getBoundingClientRect()
  return left + width / 2
}

function nearest(fields: readonly HTMLElement[], to: HTMLElement): HTMLElement | null {
  const middle = middleOf(to)
  const [first] = [...fields].sort((a, b) => Math.abs(middleOf(a) - middle) - Math.abs(middleOf(b) - middle))
  return first ?? null
}
