import { useTranslation } from 'react-i18next'
import { officeCity, officeKey } from './office.ts'
import { Seal } from './Seal.tsx'

/** An office's name in the language of the screen. */
export function useOfficeName(): (office: string) => string {
  const { t } = useTranslation()
  return (office) => {
    const key = officeKey(office)
    return key === null ? office : t(`common.office.${key}`)
  }
}

/** The seal of an office's city; another office shows the first character of its own name. */
export function OfficeSeal({
  office,
  size = 16,
}: {
  readonly office: string
  readonly size?: 16 | 20 | 28
}): React.JSX.Element {
  const name = useOfficeName()(office)
  const city = officeCity(office)
  const [first] = office
  return (
    <Seal
      of={city}
      size={size}
      label={name}
      {...(city === 'both' && first !== undefined ? { character: first } : {})}
    />
  )
}
