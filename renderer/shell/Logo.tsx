/** 蜀 on paper, 巴 on ink: one seal cut in two. */
export function Logo({ size = 30 }: { readonly size?: number }): React.JSX.Element {
  const letter = { y: 19, fontSize: 11, fontWeight: 600, textAnchor: 'middle' } as const
  return (
    <svg width={size} height={size} viewBox="0 0 30 30" role="img" aria-label="巴蜀" lang="zh-CN">
      <rect x="2" y="2" width="26" height="26" rx="4" fill="none" stroke="var(--ink)" strokeWidth="1.6" />
      <path d="M15 2h9a4 4 0 0 1 4 4v18a4 4 0 0 1-4 4h-9z" fill="var(--ink)" />
      <text x="8.6" fill="var(--ink)" {...letter}>
        蜀
      </text>
      <text x="21.4" fill="var(--paper)" {...letter}>
        巴
      </text>
    </svg>
  )
}
