import type { IParagraphStyleOptions, IRunOptions, ISectionPropertiesOptions } from 'docx'
import { PageOrientation, UnderlineType } from 'docx'
import type { RunStyle } from '#core/report/report-document.ts'

/**
 * Fonts by GB/T 9704-2012, with the font that stands in where the first is not installed: 小标宋 is licensed and
 * many office PCs lack it. The stand-ins go into the file's font table.
 */
export const fonts = [
  { name: '方正小标宋简体', standIn: '宋体', family: 'roman' },
  { name: '仿宋', standIn: '仿宋_GB2312', family: 'modern' },
  { name: '黑体', standIn: 'SimHei', family: 'modern' },
  { name: '宋体', standIn: 'SimSun', family: 'roman' },
] as const
type FontName = (typeof fonts)[number]['name']

/**
 * All four slots and the hint: a run without `eastAsia` ignores its font for Chinese, and without the hint “”…— are
 * taken for Latin and come out half-width.
 */
const font = (name: FontName) => ({ font: { ascii: name, hAnsi: name, eastAsia: name, cs: name, hint: 'eastAsia' } })

/**
 * Half points: 22 pt is 2号, 14 pt 4号, 10.5 pt 五号, 9 pt 小五. Cells are 五号: at 小四 an article of common length takes more
 * than half a page, and rows that are not split leave the rest of it empty.
 */
const sizes = { title: 44, subtitle: 28, cell: 21, pageNumber: 28, note: 18 }

export const titleRun = { ...font('方正小标宋简体'), size: sizes.title }
export const subtitleRun = { ...font('仿宋'), size: sizes.subtitle }
export const headRun = { ...font('黑体'), size: sizes.cell }
export const sideTitleRun = { ...font('黑体'), size: sizes.cell }
export const noteRun = { ...font('仿宋'), size: sizes.note }
export const pageNumberRun = { ...font('宋体'), size: sizes.pageNumber }

/** Bold, strokes and five kinds of underline, never colour: what a black-and-white copier keeps. */
export const runStyles: Readonly<Record<RunStyle, IRunOptions>> = {
  plain: { ...font('仿宋'), size: sizes.cell },
  label: { ...font('黑体'), size: sizes.cell, bold: true },
  different: { ...font('仿宋'), size: sizes.cell, bold: true, underline: { type: UnderlineType.SINGLE } },
  only: { ...font('仿宋'), size: sizes.cell, underline: { type: UnderlineType.DASH } },
  deleted: { ...font('仿宋'), size: sizes.cell, strike: true },
  inserted: { ...font('仿宋'), size: sizes.cell, bold: true, underline: { type: UnderlineType.SINGLE } },
  moved: { ...font('仿宋'), size: sizes.cell, underline: { type: UnderlineType.DOUBLE } },
  follows: { ...font('仿宋'), size: sizes.cell, underline: { type: UnderlineType.DASH } },
  kept: { ...font('仿宋'), size: sizes.cell, underline: { type: UnderlineType.WAVE } },
  muted: { ...font('仿宋'), size: sizes.note, color: '333333' },
}

/** Millimetres in twips, a twentieth of a point. */
export const twips = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440)

/**
 * A4 lying on its side, the margins of GB/T 9704-2012 turned with it: 订口 28 mm comes to the top, 天头 37 mm to the
 * right, and the text area is 225 × 156 mm. The writer wants portrait sizes and turns them itself.
 */
export const page: NonNullable<ISectionPropertiesOptions['page']> = {
  size: { width: twips(210), height: twips(297), orientation: PageOrientation.LANDSCAPE },
  // The page number's line, 4号, stands 7 mm below the text area.
  margin: {
    top: twips(28),
    right: twips(37),
    bottom: twips(26),
    left: twips(35),
    header: twips(15),
    footer: twips(14),
  },
}
/** Width of a Chinese character in a cell, in twips. */
export const cellCharacter = sizes.cell * 10
/**
 * Lines of a cell that surely stand on one page: 156 mm hold 28 at the 15 points that the widest stand-in font takes, of
 * which the head row takes nearly two.
 */
export const pageLines = 26
export const textWidth = twips(297) - twips(37) - twips(35)

/** Paragraph styles of our own; the built-in headings are blue and are not used. */
const bodyStyle: IParagraphStyleOptions = { id: 'BashuBody', name: '报告正文', basedOn: 'Normal', quickFormat: true }
export const styles = {
  default: {
    document: {
      run: { ...font('仿宋'), size: sizes.cell, language: { value: 'en-US', eastAsia: 'zh-CN' } },
      paragraph: { spacing: { before: 0, after: 0 } },
    },
  },
  paragraphStyles: [bodyStyle],
}
