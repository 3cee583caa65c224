import type { City, Jurisdiction } from '#core/model/instrument.ts'

type SealKind = City | 'sichuan' | 'national'

const characters: Readonly<Record<SealKind, string>> = {
  chengdu: '成',
  sichuan: '川',
  chongqing: '渝',
  both: '共',
  national: '国',
}

/** Sichuan wears Chengdu's hue with its own character. */
const hues: Readonly<Record<SealKind, string>> = {
  chengdu: 'chengdu',
  sichuan: 'chengdu',
  chongqing: 'chongqing',
  both: 'both',
  national: 'national',
}

export function sealOf(jurisdiction: Jurisdiction): SealKind {
  switch (jurisdiction) {
    case 'chengdu':
    case 'sichuan':
    case 'chongqing':
    case 'national':
      return jurisdiction
    default:
      return 'both'
  }
}

/** What a place's seal shows: of a district or another place, the first character of its own name. */
export function sealOfPlace(jurisdiction: Jurisdiction): { readonly of: SealKind; readonly character?: string } {
  const of = sealOf(jurisdiction)
  const name = jurisdiction.split(':')[1] ?? ''
  const [character] = name
  return character === undefined ? { of } : { of, character }
}

/** A city's seal: Chengdu's is filled, Chongqing's outlined, so that black-and-white print keeps them apart. */
export function Seal({
  of,
  size = 20,
  label,
  character,
}: {
  readonly of: SealKind
  readonly size?: 16 | 20 | 28
  /** Read out; without it the seal stands beside a text that says the same. */
  readonly label?: string
  /** Instead of the city's own, for another office. */
  readonly character?: string
}): React.JSX.Element {
  return (
    <span
      className={`seal seal-${size} seal-${hues[of]}`}
      lang="zh-CN"
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label, title: label })}
    >
      {character ?? characters[of]}
    </span>
  )
}
