/** All syllables of Mandarin without tones, as they are typed: ü is v. A syllable's number is its place, from 1. */
const syllables = `
a ai an ang ao ba bai ban bang bao bei ben beng bi bian biao bie bin bing bo bu ca cai can cang cao ce cen ceng cha chai
chan chang chao che chen cheng chi chong chou chu chua chuai chuan chuang chui chun chuo ci cong cou cu cuan cui cun cuo da
dai dan dang dao de dei den deng di dia dian diao die ding diu dong dou du duan dui dun duo e ei en eng er fa fan fang fei
fen feng fo fou fu ga gai gan gang gao ge gei gen geng gong gou gu gua guai guan guang gui gun guo ha hai han hang hao he
hei hen heng hong hou hu hua huai huan huang hui hun huo ji jia jian jiang jiao jie jin jing jiong jiu ju juan jue jun ka
kai kan kang kao ke kei ken keng kong kou ku kua kuai kuan kuang kui kun kuo la lai lan lang lao le lei leng li lia lian
liang liao lie lin ling liu lo long lou lu luan lun luo lv lve ma mai man mang mao me mei men meng mi mian miao mie min
ming miu mo mou mu na nai nan nang nao ne nei nen neng ni nian niang niao nie nin ning niu nong nou nu nuan nuo nv nve o
ou pa pai pan pang pao pei pen peng pi pian piao pie pin ping po pou pu qi qia qian qiang qiao qie qin qing qiong qiu qu
quan que qun ran rang rao re ren reng ri rong rou ru rua ruan rui run ruo sa sai san sang sao se sen seng sha shai shan
shang shao she shei shen sheng shi shou shu shua shuai shuan shuang shui shun shuo si song sou su suan sui sun suo ta tai
tan tang tao te tei teng ti tian tiao tie ting tong tou tu tuan tui tun tuo wa wai wan wang wei wen weng wo wu xi xia xian
xiang xiao xie xin xing xiong xiu xu xuan xue xun ya yan yang yao ye yi yin ying yo yong you yu yuan yue yun za zai zan
zang zao ze zei zen zeng zha zhai zhan zhang zhao zhe zhei zhen zheng zhi zhong zhou zhu zhua zhuai zhuan zhuang zhui zhun
zhuo zi zong zou zu zuan zui zun zuo`
  .trim()
  .split(/\s+/u)

const numbers = new Map(syllables.map((syllable, at) => [syllable, at + 1]))
const longest = Math.max(...syllables.map(({ length }) => length))

// Typed so as often as with v.
for (const [typed, syllable] of [
  ['lue', 'lve'],
  ['nue', 'nve'],
] as const)
  numbers.set(typed, numbers.get(syllable) ?? 0)

/** The number of a syllable; 0 for what is none. */
export const syllableNumber = (syllable: string): number => numbers.get(syllable) ?? 0

/** The first letter of the syllable with this number, as a code; 0 for what is none. */
export const initialOf = (number: number): number => initials[number] ?? 0

const initials = Uint8Array.from(['\0', ...syllables], (syllable) => syllable.charCodeAt(0))

/** Beyond these, letters are no words that somebody meant: aaaaaaaa can be read in as many ways as one likes. */
const readingsAtMost = 12

/**
 * The ways to read letters as syllables one after the other, as numbers, longer syllables first: xian is xian, or xi and an.
 * None where something is left over.
 */
export function readSyllables(letters: string): number[][] {
  const found: number[][] = []
  // Places from which nothing can be read to the end: without them letters that fail late would take for ever.
  const dead = new Set<number>()
  const read = (at: number, before: readonly number[]): void => {
    if (found.length === readingsAtMost || dead.has(at)) return
    if (at === letters.length) {
      if (before.length > 0) found.push([...before])
      return
    }
    const count = found.length
    for (let length = Math.min(longest, letters.length - at); length > 0; length -= 1) {
      const number = syllableNumber(letters.slice(at, at + length))
      if (number !== 0) read(at + length, [...before, number])
    }
    if (found.length === count) dead.add(at)
  }
  read(0, [])
  return found
}
