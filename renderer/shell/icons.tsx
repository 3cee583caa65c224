import type { ScreenName } from '../navigation.ts'

const paths: Readonly<Record<ScreenName, React.JSX.Element>> = {
  library: <path d="M3.5 3.5H7v13H3.5zM7 3.5h3.5v13H7zM11.8 4.3l3.3-.8 2.4 12.4-3.3.8z" />,
  compare: <path d="M2.5 3.5H8v13H2.5zM12 3.5h5.5v13H12zM10 2v16" />,
  search: (
    <>
      <circle cx="8.8" cy="8.8" r="5.6" />
      <path d="m13 13 4.3 4.3" />
    </>
  ),
  gaps: (
    <>
      <circle cx="10" cy="10" r="7" strokeDasharray="3.2 2.8" />
      <path d="M10 6.5v4M10 12.2v1.6" />
    </>
  ),
  indicators: <path d="M3 17V3M3 17h14M6.5 13.5v-4M10 13.5V5.5M13.5 13.5v-6" />,
  reports: <path d="M4.5 2.5H12L15.5 6v11.5h-11zM12 2.5V6h3.5M7 9.5h6M7 12h6M7 14.5h4" />,
  settings: (
    <>
      <path d="M3 6h6M13 6h4M3 14h3M10 14h7" />
      <circle cx="11" cy="6" r="2" />
      <circle cx="8" cy="14" r="2" />
    </>
  ),
}

export function ScreenIcon({ of, size = 20 }: { readonly of: ScreenName; readonly size?: number }): React.JSX.Element {
  return (
    <svg
      viewBox="0 0 20 20"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      aria-hidden="true"
    >
      {paths[of]}
    </svg>
  )
}
