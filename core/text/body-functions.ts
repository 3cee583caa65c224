import { foldText } from './fold.ts'

/**
 * What bodies of two cities that do one work are called, in any of their forms; the first stands for all. Endings and
 * regions are cut before: 市经信局, 市经济信息委 and 省经济和信息化主管部门 are 经信.
 */
const lines = [
  '经信 经济信息 经济和信息化 经济信息化 工业和信息化 经信厅',
  '数据 大数据 大数据应用发展 大数据应用发展管理 大数据管理 大数据发展 大数据发展管理 数据资源 数据资源管理 政务数据 公共数据 数据管理',
  '发改 发展改革 发展和改革 发展与改革',
  '人社 人力社保 人力资源社会保障 人力资源和社会保障 人力资源与社会保障',
  '市场监管 市场监督管理 市监 市场 工商行政管理 工商 登记机关 企业登记 市场主体登记 经营主体登记',
  '金融 地方金融 地方金融监管 地方金融监督管理 金融监管 金融监督管理 金融工作 金融发展',
  '住建 住房城乡建设 住房和城乡建设 住房城乡建 城乡建设',
  '规划自然资源 规划和自然资源 规自 自然资源 规划资源 自然资源和规划',
  '文旅 文化旅游 文化和旅游 文广旅 文化广电旅游 文化广电和旅游 文化旅游广电',
  '卫健 卫生健康 卫生',
  '通信 通信管理 通管',
  '城管 城市管理 城市',
  '科技 科学技术',
  '教育 教',
  '投促 招商投资 投资促进 招商',
  '政务服务 政务服务管理 行政审批 行政审批服务 政务服务和行政审批',
  '网信 互联网信息 网络安全和信息化',
  '国资 国有资产监督管理 国有资产监管 国资监管',
  '生态环境 环境保护 环保',
  '应急 应急管理',
  '医保 医疗保障',
  '交通 交通运输',
  '农业农村 农业',
  '能源 能源管理',
  '人才 人才工作',
  '口岸 口岸物流 口岸和物流 口岸与物流',
  '知识产权 知识产权管理',
  '司法 司法行政',
  '水务 水利',
]
const functions: ReadonlyMap<string, string> = new Map(
  lines.flatMap((line) => {
    const words = line.split(' ')
    return words.map((word) => [word, words[0] ?? word] as const)
  }),
)

/** 成都市, 市, 省, 县级以上, 市、区县（自治县）… before what a body does. */
const region =
  /^(?:(?:任何|(?!市城)[\p{Script=Han}]{2}(?=[市省](?!场))|县级以上|设区的|本级|同级|本|各|市(?!场)|[省州区县]|\(市\)|\(自治县\)|自治[区县州]|级|地方|党委|委(?=[网宣政组人统社])|、|和|及|以及|或者?)+)/u
const ending =
  /(?:(?:行政)?(?:主管|管理|监管|监督管理|职能|工作|行政)?(?:部门|机构|机关|单位)|主管部|委员会|办公室|办公厅|管理局|(?:管理)?[局委厅办部院室])$/u
const generic =
  /^(?:|行政|行政管理|行政执法|公共|公共管理和服务|公共管理与服务|有关|相关|各|其他|其他有关|其他相关|及其有关|及其|行业|行业主管|政府|主管|责任|牵头|各级|同级|级有关|级相关|级各|当地)$/u

/** What a body named in a clause does: 经信 of 市经济信息委. Null where the words name no single one (有关部门, 各区县政府). */
export function bodyFunction(name: string): string | null {
  const own = foldText(name).replaceAll(/\s/gu, '').replace(region, '').replace(/等$/u, '')
  const bare = own.replace(ending, '')
  if (/^(?:市|省|自治区|直辖市)人民政府$/u.test(name)) return '人民政府'
  if (
    /^(?:有关|相关|其他|所属)/u.test(own) ||
    own.startsWith('人民政府') ||
    generic.test(own) ||
    generic.test(bare) ||
    /有关部门|相关部门|各部门/u.test(name)
  )
    return null
  return functions.get(bare) ?? functions.get(own) ?? bare.replace(/(?:监督)?管理$/u, '')
}
