import type { HeadReading } from '../model/document.ts'
import type { Dated } from './head-dates.ts'
import type { Line } from './line.ts'
import { readingOfWords } from './reading.ts'
import { isBodyLine, isDateLine, isOrder, isSigner, keyedValue } from './wording.ts'

export interface Bodies {
  readonly names: readonly string[]
  readonly readings: readonly HeadReading[]
}

const none: Bodies = { names: [], readings: [] }

/** Party and government sign together, and some titles set nothing between them: 中共云岭市委云岭市人民政府. */
const jointly = /^(中共.{2,12}?委(?:员会)?)(?=.{2,12}人民政府)/u

const splitBodies = (text: string): string[] =>
  text.split(/[\s、，,]+/u).flatMap((name) =>
    name
      .replace(jointly, '$1 ')
      .split(' ')
      .filter((part) => part !== ''),
  )

/** The names as they stand in the lines; a name that was put together from words of its line is inferred. */
function bodiesIn(line: Line, names: readonly string[]): Bodies {
  const readings = names.map((name) =>
    readingOfWords('issuingBodies', line, name, line.text.includes(name) ? 'printed' : 'inferred'),
  )
  return { names, readings }
}

function together(all: readonly Bodies[]): Bodies {
  const seen = new Set<string>()
  const names: string[] = []
  const readings: HeadReading[] = []
  for (const bodies of all) {
    bodies.names.forEach((name, index) => {
      const reading = bodies.readings[index]
      if (seen.has(name) || reading === undefined) return
      seen.add(name)
      names.push(name)
      readings.push(reading)
    })
  }
  return { names, readings }
}

/** 北京市第十五届人民代表大会常务委员会第四十五次会议通过 → 北京市人民代表大会常务委员会; of an order, who gave it. */
function bodiesOfRecord(words: string): string[] {
  const order = /^\s*([\p{Script=Han}、]{2,60}?)(?:令|公告)第/u.exec(words)?.[1]
  if (order !== undefined) return order.split('、').map((name) => name.replace(/^中华人民共和国(?=国务院|中央)/u, ''))
  const meeting =
    /^[\s，由经]*(\p{Script=Han}{2,40}?)(?:第[\p{Script=Han}\d]{1,8}次[^，。]{0,12}会议|常务会议|全体会议)/u.exec(
      words,
    )?.[1]
  return meeting === undefined ? [] : [meeting.replace(/第[〇零一二三四五六七八九十百\d]+届/u, '')]
}

/** Who issued it: by the order, the record of adoption, the signature, the printed form, a line of names, the title. */
export function issuingBodies(
  title: readonly Line[],
  metadata: readonly Line[],
  signature: readonly Line[],
  acts: readonly Dated[],
): Bodies {
  const ordered = metadata
    .filter(({ text }) => keyedValue(text) === null && isOrder(text))
    .map((line) => bodiesIn(line, splitBodies(line.text.replace(/^[（(]|(令|公告)[^令告]*$/gu, ''))))
  if (ordered.length > 0) return together(ordered)
  for (const { words, line } of acts) {
    const recorded = bodiesOfRecord(words)
    if (recorded.length > 0) return bodiesIn(line, recorded)
  }
  const signed = signature.filter(({ text }) => isBodyLine(text)).map((line) => bodiesIn(line, splitBodies(line.text)))
  if (signed.length > 0) return together(signed)
  const keyed = keyedBodies(metadata)
  if (keyed.names.length > 0) return keyed
  const named = metadata.filter(({ text }) => isBodyLine(text) && !isDateLine(text))
  if (named.length > 0) return together(named.map((line) => bodiesIn(line, splitBodies(line.text))))
  const titled = bodiesOfTitle(title)
  return titled.names.length > 0 ? titled : bodiesOfSpeaker(metadata)
}

function keyedBodies(metadata: readonly Line[]): Bodies {
  for (const [index, line] of metadata.entries()) {
    const keyed = keyedValue(line.text)
    if (
      keyed === null ||
      !/^(发布机构|发文机关|发文机构|发文单位|发文部门|制定机关|发布单位|发布部门)$/u.test(keyed.key)
    )
      continue
    const valueLine = keyed.value === '' ? metadata[index + 1] : line
    const value = keyed.value === '' ? (valueLine?.text ?? '') : keyed.value
    if (valueLine !== undefined && value !== '' && keyedValue(value) === null) {
      return bodiesIn(valueLine, splitBodies(value))
    }
  }
  return none
}

/** 云岭市人民政府市长 某某: who gives a report gives it for his house. */
function bodiesOfSpeaker(metadata: readonly Line[]): Bodies {
  for (const line of metadata) {
    const name = isSigner(line.text)
      ? /^(\p{Script=Han}{2,12}?(?:人民政府|委员会|人民法院|人民检察院))代?理?(?:市长|省长|区长|县长|州长|主任|院长|检察长)/u.exec(
          line.text,
        )
      : null
    if (name?.[1] !== undefined) return bodiesIn(line, [name[1]])
  }
  return none
}

function bodiesOfTitle(title: readonly Line[]): Bodies {
  const [line] = title
  const whole = title.map(({ text }) => text).join('')
  const inTitle = /^(.{2,60}?)(?:关于|印发)/u.exec(whole)?.[1] ?? ''
  return line !== undefined && inTitle !== '' && isBodyLine(inTitle) ? bodiesIn(line, splitBodies(inTitle)) : none
}
