import type { Jurisdiction } from '../model/instrument.ts'

/* Whose a name of a body, a title or a document number is, by the place that it begins with. */

const chongqingDistricts =
  '万州区 黔江区 涪陵区 渝中区 大渡口区 江北区 沙坪坝区 九龙坡区 南岸区 北碚区 渝北区 巴南区 长寿区 江津区 合川区 永川区 ' +
  '南川区 綦江区 大足区 璧山区 铜梁区 潼南区 荣昌区 开州区 梁平区 武隆区 城口县 丰都县 垫江县 忠县 云阳县 奉节县 巫山县 巫溪县 ' +
  '石柱土家族自治县 秀山土家族苗族自治县 酉阳土家族苗族自治县 彭水苗族土家族自治县 两江新区 重庆高新区 万盛经开区'
const chengduDistricts =
  '锦江区 青羊区 金牛区 武侯区 成华区 龙泉驿区 青白江区 新都区 温江区 双流区 郫都区 新津区 金堂县 大邑县 蒲江县 ' +
  '都江堰市 彭州市 邛崃市 崇州市 简阳市 成都高新区 成都东部新区 天府新区'
/** The city of a district by its full name; null where neither city has one of that name. */
export function cityOfDistrict(district: string): 'chengdu' | 'chongqing' | null {
  if (chongqingDistricts.split(' ').includes(district)) return 'chongqing'
  return chengduDistricts.split(' ').includes(district) ? 'chengdu' : null
}
const districts = `${chongqingDistricts} ${chengduDistricts}`.split(' ')

/** What a district is called in the number of its documents: 永川府发, 渝北府办, 金堂府发. 忠县 keeps its whole name. */
const stemOf = (district: string): string => {
  const stem = district.replace(/(土家族|苗族)*自治县$|(区|县|市)$/u, '')
  return stem.length > 1 ? stem : district
}
const stems = districts.map((district) => [stemOf(district), district] as const)

const national =
  /^(中共中央|中央|国务院|全国|国家|最高人民|中国(人民银行|银保监|证监|气象局|科学院|民用航空)|中华人民共和国|海关总署|税务总局|金融监管总局|[\p{Script=Han}]{1,9}部($|[^\p{Script=Han}]))/u
/** Another place: a short name (云岭市, 北京市), or a longer one of a kind that has long names. */
const region =
  /^([\p{Script=Han}]{2,3}?(?:省|市|盟|州|县|区|旗)|[\p{Script=Han}]{2,12}?(?:特别行政区|自治区|自治州|自治县|新区))/u
/** Words that end like a place and are none (智慧城市, 试验区), or begin a title (推进…市). */
const noPlace =
  /^(本|各|全|省|市|区|县|该|我|两|数字|智慧|推[进动]|加[快强]|促进|深化|建设|共建|支持|中心|超大|特大|新型)|(城市|都市|地区|园区|社区|城区|片区|景区|辖区|特区|示范区|试验区|开发区|功能区|区县|市县|上市|超市|两[省市区县])$/u

const joint = /^(推动)?(川渝|成渝|渝蓉|成德|重庆四川|四川重庆|重庆成都|成都重庆|渝川)/u
/** 国家数字经济创新发展试验区（四川）, 中国（重庆）自由贸易试验区. */
const inBrackets: readonly (readonly [RegExp, Jurisdiction])[] = [
  [/[（(]四川[）)]/u, 'sichuan'],
  [/[（(]重庆[）)]/u, 'chongqing'],
  [/[（(]成都[）)]/u, 'chengdu'],
]

/** Words before the place in a body's name or a title that are not the place's. */
const prefixes = /^(\d{4}年度?|中国共产党|中共|中国(?=[（(])|国家税务总局|国家金融监督管理总局|人民银行|关于|印发|《)+/u

/** Whose a name is: of a body (重庆市大数据应用发展管理局), or a title. Null where it names no place. */
export function placeOfName(name: string): Jurisdiction | null {
  if (joint.test(name)) return 'joint'
  const district = districtOf(name)
  if (district !== null) return district
  const bracketed = inBrackets.find(([pattern]) => pattern.test(name))?.[1]
  if (bracketed !== undefined) return bracketed
  if (national.test(name)) return 'national'
  const rest = name.replace(prefixes, '')
  const city = cityOfName(rest)
  if (city !== null) return city
  const other = region.exec(rest.replace(belowProvince, ''))?.[1]
  return other === undefined || noPlace.test(other) ? null : `other:${other}`
}

/** 四川省绵阳市人民政府 is of 绵阳市: the province stands before the place. */
const belowProvince = /^四川省(?=[\p{Script=Han}]{2,7}(市|自治州)(人民|政府|委员会|发展|经济))/u

function cityOfName(name: string): Jurisdiction | null {
  if (/^(重庆|渝(?!中|北))/u.test(name)) return 'chongqing'
  if (/^(四川省?)?成都/u.test(name)) return 'chengdu'
  return name.startsWith('四川') && !belowProvince.test(name) ? 'sichuan' : null
}

function districtOf(name: string): Jurisdiction | null {
  const rest = name
    .replace(prefixes, '')
    .replace(/^(重庆市|重庆(?=两江|高新)|四川省|四川(?=天府)|成都市|四川省成都市)/u, '')
  const found = districts.find((district) => rest.startsWith(district) || name.startsWith(district))
  return found === undefined ? null : `district:${found}`
}

const capitals: readonly (readonly [RegExp, Jurisdiction])[] = [
  [/^(国|中)(发|办发|委|函|办函)|^(国务院|法释|财|发改|工信部|国科|银发|网信)/u, 'national'],
  [/^渝/u, 'chongqing'],
  [/^成/u, 'chengdu'],
  [/^川/u, 'sichuan'],
  [/^京/u, 'other:北京市'],
  [/^沪/u, 'other:上海市'],
  [/^津/u, 'other:天津市'],
  [/^浙/u, 'other:浙江省'],
  [/^苏/u, 'other:江苏省'],
  [/^粤/u, 'other:广东省'],
  [/^黔/u, 'other:贵州省'],
]

/** Whose a document number is: 渝府发 of Chongqing, 成办发 of Chengdu, 永川府发 of a district. Null for others. */
export function placeOfNumber(number: string): Jurisdiction | null {
  const named = stems.find(([stem]) => new RegExp(`^${stem}(府|委|办|发|区|县|市)`, 'u').test(number))?.[1]
  if (named !== undefined) return `district:${named}`
  return capitals.find(([pattern]) => pattern.test(number))?.[1] ?? placeOfName(number)
}

function sideOf(place: Jurisdiction): 'chengdu' | 'chongqing' | null {
  if (place === 'chengdu' || place === 'sichuan') return 'chengdu'
  if (place === 'chongqing') return 'chongqing'
  const district = /^district:(.+)$/u.exec(place)?.[1]
  if (district === undefined) return null
  return chongqingDistricts.split(' ').includes(district) ? 'chongqing' : 'chengdu'
}

/** Of the bodies that issued something together: `joint` where both cities are among them; null where their places differ otherwise. */
export function placeTogether(places: readonly Jurisdiction[]): Jurisdiction | null {
  const sides = new Set(places.map(sideOf))
  if (places.includes('joint') || (sides.has('chengdu') && sides.has('chongqing'))) return 'joint'
  const isOne = new Set(places).size === 1 || (sides.size === 1 && !sides.has(null))
  return isOne ? (places[0] ?? null) : null
}
