import type { City } from '#core/model/instrument.ts'

/** The two offices as journals write them, in every language: a decision's office is data, not a text on screen. */
export const knownOffices = { chengdu: '成都专班', chongqing: '重庆专班' } as const

/** The city whose seal an office carries. */
export function officeCity(office: string): City {
  if (/成都|四川|Chengdu|Sichuan/iu.test(office)) return 'chengdu'
  if (/重庆|渝|Chongqing/iu.test(office)) return 'chongqing'
  return 'both'
}

/** An office's name on screen: the two known ones are translated, any other stands as its people wrote it. */
export function officeKey(office: string): 'chengdu' | 'chongqing' | null {
  if (office === knownOffices.chengdu) return 'chengdu'
  return office === knownOffices.chongqing ? 'chongqing' : null
}
