import type { XmlElement } from '../xml.ts'

export const valueOf = (element: XmlElement | undefined): string | undefined => element?.attributes['val']

/** A whole number in the `val` attribute; undefined where it is missing or something else. */
export function numberOf(element: XmlElement | undefined): number | undefined {
  const value = Number.parseInt(valueOf(element) ?? '', 10)
  return Number.isNaN(value) ? undefined : value
}

/** WordprocessingML toggles: present without a value means on. */
export const isOn = (element: XmlElement | undefined): boolean =>
  element !== undefined && !['0', 'false', 'off'].includes(valueOf(element) ?? '1')
