import { changedAt, type Mutation, otherBody, otherNumber, otherUnit, otherWords } from './promise-mutations.ts'

/*
 * Changes of articles that nobody annotated: what looks like a promise by its shape alone, written apart from the readers.
 */

const number = String.raw`(?:[0-9][0-9,]*(?:\.[0-9]+)?|[一二三四五六七八九十百千两]+)`

/** 五十万元, 12家, 30%; what is a time is a deadline, and 三家 may be a manner of speaking. */
const figure = new RegExp(
  String.raw`(?<![0-9.,第一二三四五六七八九十百千两至—～-])(?:${number}(?:万亿|亿|万)?元|[0-9][0-9,]*(?:\.[0-9]+)?(?:%|(?:万|亿)?[家座件项人](?!工作日))|百分之[一二三四五六七八九十]+)(?![—至～-])`,
  'gu',
)
/** 自受理之日起五个工作日内, 六个月以内, 到2025年底. */
const deadline = new RegExp(
  String.raw`(?<![0-9.,第一二三四五六七八九十百千两至])${number}(?:个工作日|工作日|日|天|个月|年|小时)(?:以|之)?内|(?<=到|，|。|^)20[0-9]{2}年底?前|(?<=到)20[0-9]{2}年底?(?=，)`,
  'gu',
)
const modal = /(?<![相不])应当|必须|不得|(?<![不也])可以|严禁|(?<=[，。；]|^)(?:鼓励|探索)|禁止(?=[^性])/gu
/** Who begins a sentence and must or may, by what its name ends with. */
const actor =
  /(?<=^|[。\n])(?!有关|各|其他|相关|本市)\p{Script=Han}{2,16}(?:部门|机构|政府|法院)(?=应当|负责|可以|不得|会同)/gu
const bracket = /（(?:牵头单位|责任单位)?[:：]?((?:市|省)[^（）]*)）。?$/gmu

const everyMatch = (text: string, pattern: RegExp): { readonly at: number; readonly printed: string }[] =>
  [...text.matchAll(pattern)].map(({ index, 0: printed }) => ({ at: index, printed }))

/** The units of a closing list, each by its place. */
const listed = (text: string): { readonly at: number; readonly printed: string }[] =>
  [...text.matchAll(bracket)].flatMap(({ index, 0: whole }) =>
    everyMatch(whole, /(?<=[（、，；：])[市省]\p{Script=Han}{2,12}(?:局|委|办|厅|心)(?=[、，；）])/gu).map(
      ({ at, printed }) => ({
        at: index + at,
        printed,
      }),
    ),
  )

export function shapedMutationsOf(text: string): Mutation[] {
  const changes = [
    ...everyMatch(text, figure).map(
      (found) => ({ ...found, kind: 'quantity', other: otherNumber(found.printed) }) as const,
    ),
    ...everyMatch(text, deadline).flatMap((found) => [
      { ...found, kind: 'deadline', other: otherNumber(found.printed) } as const,
      { ...found, kind: 'deadline', other: otherUnit(found.printed) } as const,
    ]),
    ...everyMatch(text, modal).map(
      (found) => ({ ...found, kind: 'modality', other: otherWords[found.printed] ?? null }) as const,
    ),
    ...[...everyMatch(text, actor), ...listed(text)].map(
      (found) => ({ ...found, kind: 'body', other: otherBody(found.printed) }) as const,
    ),
  ]
  return changes.flatMap(({ kind, at, printed, other }) =>
    other === null || other === printed ? [] : [changedAt(kind, text, at, printed, other)],
  )
}
