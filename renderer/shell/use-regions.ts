import { useKeys } from '../components/use-keys.ts'

const focusable = 'a[href], button:not([disabled]), input:not([disabled]), [tabindex="0"]'

/** Moves the focus to the next (`1`) or previous (`-1`) element marked `data-region` that has something to focus. */
function moveRegion(step: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')]
  const here = regions.findIndex((region) => region.contains(document.activeElement))
  for (let count = 1; count <= regions.length; count += 1) {
    const index = (here + step * count + regions.length * 2) % regions.length
    const region = regions[index]
    const target = region?.matches(focusable) === true ? region : region?.querySelector<HTMLElement>(focusable)
    if (target !== null && target !== undefined) {
      target.focus()
      return
    }
  }
}

/** `F6` and `Shift F6` go round the regions in the order of the page. */
export function useRegions(): void {
  useKeys({ F6: () => moveRegion(1), 'Shift+F6': () => moveRegion(-1) })
}
