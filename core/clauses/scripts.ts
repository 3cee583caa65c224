/**
 * Pairs of a traditional and a simplified character, both frequent in instruments, whose simplified form no traditional
 * text uses and the other way round (里/裡, 后/後, 干/幹 and their like are left out: both forms are simplified characters
 * or traditional ones). Enough to tell the script of a page; not a conversion.
 */
const pairs =
  '數数 發发 國国 會会 經经 業业 產产 務务 應应 進进 設设 對对 體体 關关 與与 為为 這这 濟济 創创 網网 資资 開开 動动 區区 實实 ' +
  '規规 辦办 團团 質质 標标 門门 項项 類类 級级 責责 權权 護护 報报 號号 統统 轉转 領领 聯联 議议 認认 證证 評评 調调 財财 員员 ' +
  '強强 導导 學学 場场 環环 點点 戰战 據据 術术 個个 條条 總总 則则 構构 築筑 務务 來来 時时 過过 還还 將将 專专 師师 歷历'
const side = (at: 0 | 1): RegExp =>
  new RegExp(
    `[${pairs
      .split(' ')
      .map((pair) => pair.charAt(at))
      .join('')}]`,
    'gu',
  )
const traditional = side(0)
const simplified = side(1)

/** One or two may be a name or a quoted title; three of the rarer script are a mixture. Guarded by the case mixed-scripts. */
const fewest = 3

/** How many characters of each script stand in the text, and where the first of the rarer one does (UTF-16); null where one script is used. */
export function mixedScripts(
  text: string,
): { readonly traditional: number; readonly simplified: number; readonly start: number } | null {
  const counts = { traditional: text.match(traditional)?.length ?? 0, simplified: 0 }
  if (counts.traditional < fewest) return null
  counts.simplified = text.match(simplified)?.length ?? 0
  if (counts.simplified < fewest) return null
  const rarer = counts.traditional <= counts.simplified ? traditional : simplified
  return { ...counts, start: text.search(rarer) }
}
