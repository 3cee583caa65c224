/** Where a key leads in a list of `count` entries from `index` (-1: nowhere yet); null where it leads nowhere. */
export function listStep(key: string, index: number, count: number): number | null {
  if (count === 0) return null
  switch (key) {
    case 'ArrowDown':
    case 'j':
      return Math.min(count - 1, index + 1)
    case 'ArrowUp':
    case 'k':
      return Math.max(0, index - 1)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    case 'PageDown':
      return Math.min(count - 1, index + 10)
    case 'PageUp':
      return Math.max(0, index - 10)
    default:
      return null
  }
}
