/**
 * Pairs of a traditional and a simplified character, both frequent in instruments, whose simplified form no traditional
 * text uses and the other way round (里/裡, 后/後, 干/幹 and their like are left out: both forms are simplified characters
 * or traditional ones). Enough to tell the script of a page; not a conversion.
 */
const pairs =
  '數数 發发 國国 會会 經经 業业 產产 務务 應应 進进 設设 對对 體体 關关 與与 為为 這这 濟济 創创 網网 資资 開开 動动 區区 實实 ' +
  '規规 辦办 團团 質质 標标 門门 項项 類类 級级 責责 權权 護护 報报 號号 統统 轉转 領领 聯联 議议 認认 證证 評评 調调 財财 員员 ' +
  '強强 導导 學学 場场 環环 點点 戰战 據据 術术 個个 條条 總总 則则 構构 築筑 務务 來来 時时 過过 還还 將将 專专 師师 歷历'
/** Further traditional characters in the words by which the rules know titles, bodies, headings and acts. */
const morePairs =
  '條条 節节 編编 廳厅 於于 佈布 畫画 計计 決决 細细 準准 見见 縣县 鄉乡 鎮镇 黨党 單单 牽牵 頭头 間间 欄栏 圖图 錄录 釋释 協协 書书 備备 ' +
  '憲宪 執执 廢废 補补 獎奖 際际 雲云 稱称 訂订 讓让 試试 組组 織织 範范 圍围 適适 從从 屬属 貫贯 徹彻 勵励 屆届 佔占 復复 銀银 檢检 ' +
  '職职 稅税 農农 園园 緣缘 電电 衛卫 療疗 醫医 養养 險险 滿满 幹干 東东 兩两 廣广 貴贵 遼辽 寧宁 蘇苏 臺台 灣湾 澤泽 無无 盡尽 並并 ' +
  '給给 終终 結结 續续 維维 線线 約约 選选 運运 營营 啟启 萬万 億亿 層层 歲岁 幾几 號号 題题 機机 裡里 後后 傳传 價价 優优 儲储 劑剂 ' +
  '嶺岭 慶庆 雙双 龍龙 驛驿 錦锦 溫温 陽阳 壩坝 長长 銅铜 榮荣 豐丰 墊垫 簡简 漢汉 陝陕 閩闽 穩稳 聲声 葉叶 蘭兰 麗丽 樂乐 興兴 華华'
const simplifiedOf = new Map(
  `${pairs} ${morePairs}`.split(' ').map((pair) => [pair.charAt(0), pair.charAt(1)] as const),
)
const convertible = new RegExp(`[${[...simplifiedOf.keys()].join('')}]`, 'gu')

/** The text in simplified characters for the eyes of the rules, unit for unit; what is stored and shown stays as printed. */
export const toSimplified = (text: string): string =>
  text.replace(convertible, (unit) => simplifiedOf.get(unit) ?? unit)

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
