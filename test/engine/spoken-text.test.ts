import { describe, expect, it } from 'vitest'
import { syllableNumber } from '#core/text/syllables.ts'
import { spokenText } from '#engine/spoken-text.ts'

const numbersOf = (spoken: string): number[] =>
  spoken.split(' ').map((each) => (each === '-' ? 0 : syllableNumber(each)))

/** Words of offices with a character that is read otherwise elsewhere. */
const words: readonly (readonly [string, string])[] = [
  ['重庆', 'chong qing'],
  ['重复', 'chong fu'],
  ['重新', 'chong xin'],
  ['重建', 'chong jian'],
  ['重组', 'chong zu'],
  ['重点', 'zhong dian'],
  ['重要', 'zhong yao'],
  ['重大', 'zhong da'],
  ['双重', 'shuang chong'],
  ['会计', 'kuai ji'],
  ['会计师', 'kuai ji shi'],
  ['会议', 'hui yi'],
  ['社会', 'she hui'],
  ['银行', 'yin hang'],
  ['行业', 'hang ye'],
  ['央行', 'yang hang'],
  ['行政', 'xing zheng'],
  ['执行', 'zhi xing'],
  ['运行', 'yun xing'],
  ['行动', 'xing dong'],
  ['长期', 'chang qi'],
  ['长江', 'chang jiang'],
  ['长效', 'chang xiao'],
  ['增长', 'zeng zhang'],
  ['市长', 'shi zhang'],
  ['局长', 'ju zhang'],
  ['会长', 'hui zhang'],
  ['副组长', 'fu zu zhang'],
  ['秘书长', 'mi shu zhang'],
  ['成长', 'cheng zhang'],
  ['调度', 'diao du'],
  ['调查', 'diao cha'],
  ['调研', 'diao yan'],
  ['调用', 'diao yong'],
  ['调整', 'tiao zheng'],
  ['协调', 'xie tiao'],
  ['调解', 'tiao jie'],
  ['参与', 'can yu'],
  ['参差', 'cen ci'],
  ['差异', 'cha yi'],
  ['出差', 'chu chai'],
  ['音乐', 'yin yue'],
  ['娱乐', 'yu le'],
  ['提供', 'ti gong'],
  ['便利', 'bian li'],
  ['便宜', 'pian yi'],
  ['单位', 'dan wei'],
  ['都市', 'du shi'],
  ['成都', 'cheng du'],
  ['首都', 'shou du'],
  ['省会', 'sheng hui'],
  ['反省', 'fan xing'],
  ['校对', 'jiao dui'],
  ['学校', 'xue xiao'],
  ['降低', 'jiang di'],
  ['投降', 'tou xiang'],
  ['解读', 'jie du'],
  ['传播', 'chuan bo'],
  ['传记', 'zhuan ji'],
  ['目的', 'mu di'],
  ['的确', 'di que'],
  ['朝阳', 'chao yang'],
  ['率先', 'shuai xian'],
  ['效率', 'xiao lv'],
  ['战略', 'zhan lve'],
]

describe('reading a text aloud', () => {
  it.each(words)('reads %s as %s', (word, spoken) => {
    expect([...spokenText(word)]).toEqual(numbersOf(spoken))
  })

  it.each(words)('reads %s within a long sentence as %s', (word, spoken) => {
    const before = '为进一步加快数据要素市场建设，有关部门和企业应当按照规定开展“'
    const text = `${before}${word}”相关工作，推动数字经济高质量发展，形成可以推广的经验。`
    const read = spokenText(text).subarray(before.length, before.length + word.length)
    expect([...read]).toEqual(numbersOf(spoken))
  })

  it('gives each UTF-16 unit its place, and nothing to what is no Han character', () => {
    expect([...spokenText('𠮷a重庆 5G，银行')]).toEqual(numbersOf('- - - chong qing - - - - yin hang'))
    expect(spokenText('')).toHaveLength(0)
  })
})
