import type { Contrast, Direction, Relation } from '#core/model/correspondence.ts'

/** One clause as it is written below: label, heading, text with its marks as `{d|…}`, `{o|…}`, `{s|…}`. */
export type WrittenClause = readonly [label: string, heading: string, text: string]

export interface WrittenRow {
  readonly left: readonly WrittenClause[]
  readonly right: readonly WrittenClause[]
  readonly leftSection: string
  readonly rightSection: string
  readonly relation: Relation
  readonly direction?: Direction
  readonly score: number
  readonly terms?: readonly string[]
  readonly contrasts?: readonly (Pick<Contrast, 'kind' | 'left' | 'right' | 'stricter'> & {
    readonly about?: string
  })[]
}

const general = { leftSection: '第一章 总则', rightSection: '第一章 总则' }
const resources = { leftSection: '第二章 数据资源', rightSection: '第二章 数据资源' }
const opening = { leftSection: '第三章 共享开放', rightSection: '第四章 共享开放' }
const trading = { leftSection: '第四章 流通交易', rightSection: '第五章 要素市场' }
const security = { leftSection: '第五章 安全保护', rightSection: '第六章 安全管理' }
const final = { leftSection: '第六章 附则', rightSection: '第七章 附则' }

/** Written for this program; no sentence of a real instrument. */
export const writtenRows: readonly WrittenRow[] = [
  {
    ...general,
    left: [['第一条', '目的', '为了{s|规范数据处理活动}，{o|建设智慧蓉城}，促进数字经济发展，制定本条例。']],
    right: [['第一条', '目的', '为了{s|规范数据处理活动}，{o|保障各方合法权益}，促进数字经济发展，制定本条例。']],
    relation: 'aligned',
    score: 0.91,
    terms: ['规范数据处理', '数字经济', '制定本条例'],
  },
  {
    ...general,
    left: [['第二条', '范围', '在本市行政区域内开展数据收集、共享、开放、交易和{d|安全保护}，适用本条例。']],
    right: [['第二条', '范围', '在本市行政区域内开展数据收集、共享、开放、交易和{d|安全监督}，适用本条例。']],
    relation: 'aligned',
    score: 0.95,
    terms: ['行政区域', '收集', '共享', '开放', '交易'],
  },
  {
    ...general,
    left: [
      [
        '第三条',
        '工作机制',
        '市和区（市）县人民政府{d|应当}建立数据工作协调机制，{o|每半年}听取一次数据工作汇报，协调解决重大问题。',
      ],
    ],
    right: [['第三条', '工作机制', '市、区县人民政府{d|可以}建立数据工作协调机制，研究解决数据工作中的重大问题。']],
    relation: 'partial',
    direction: 'right-narrower',
    score: 0.78,
    terms: ['人民政府', '协调机制', '重大问题'],
    contrasts: [{ kind: 'modality', left: '应当', right: '可以', stricter: 'left' }],
  },
  {
    ...general,
    left: [['第四条', '首席数据官', '市级部门设{o|首席数据官}，统筹本部门数据资源的规划、归集和应用。']],
    right: [['第八条', '云长制', '实行{o|云长制}，由总云长、系统云长和区县云长分级负责数据汇聚与应用。']],
    relation: 'complementary',
    score: 0.58,
    terms: ['数据', '应用', '负责'],
  },
  {
    ...resources,
    left: [['第八条', '目录', '公共数据实行统一目录管理，目录{d|每季度}更新一次。']],
    right: [['第十条', '目录', '公共数据实行统一目录管理，目录{d|每年}更新一次，{o|遇有机构调整的随时更新}。']],
    relation: 'partial',
    direction: 'both',
    score: 0.82,
    terms: ['统一目录', '公共数据', '更新'],
    contrasts: [{ kind: 'deadline', left: '每季度', right: '每年', stricter: 'left' }],
  },
  {
    ...resources,
    left: [['第九条', '收集', '收集公共数据遵循一数一源，能够通过共享取得的，{d|不得}重复收集。']],
    right: [
      ['第十一条', '归集', '健全公共数据归集、共享、开放和{o|归档}机制，能够通过共享取得的，{d|一般不}重复采集。'],
    ],
    relation: 'partial',
    direction: 'left-narrower',
    score: 0.71,
    terms: ['公共数据', '共享取得', '重复'],
    contrasts: [{ kind: 'modality', left: '不得', right: '一般不', stricter: 'left' }],
  },
  {
    ...resources,
    left: [['第十条', '质量', '提供单位{d|定期}核验数据，发现错误的，{o|五个工作日内}更正。']],
    right: [['第十二条', '质量', '提供单位对数据的{d|真实性、完整性}负责，发现错误的及时更正。']],
    relation: 'partial',
    direction: 'right-narrower',
    score: 0.74,
    terms: ['提供单位', '发现错误', '更正'],
    contrasts: [{ kind: 'deadline', left: '五个工作日内', right: '及时', stricter: 'left' }],
  },
  {
    ...resources,
    left: [['第十一条', '普查', '每两年开展一次公共数据资源普查，普查结果向社会公布。']],
    right: [],
    relation: 'gap',
    score: 0.29,
  },
  {
    ...resources,
    left: [],
    right: [['第十三条', '数据中台', '建设全市统一的数据中台，为各部门提供清洗、比对和服务接口。']],
    relation: 'gap',
    score: 0.34,
  },
  {
    ...opening,
    left: [['第二十条', '共享原则', '公共数据以共享为原则、不共享为例外，{s|无条件共享}的数据直接取用。']],
    right: [['第二十条', '共享原则', '公共数据以共享为原则，{s|无条件共享}的数据通过平台直接取用。']],
    relation: 'aligned',
    score: 0.93,
    terms: ['共享为原则', '无条件共享', '直接取用'],
  },
  {
    ...opening,
    left: [
      [
        '第二十三条',
        '开放申请的答复',
        '公共数据主管部门受理开放申请的，应当自受理之日起{d|三十日}内作出答复；情况复杂的，可以延长{d|十五日}，并{o|说明理由}。',
      ],
    ],
    right: [
      [
        '第三十一条',
        '开放申请的答复',
        '数据资源主管部门受理开放申请的，应当在{d|三十个工作日}内作出答复；情况复杂的，{o|经负责人批准}，可以延长{d|十个工作日}。',
      ],
    ],
    relation: 'conflict',
    score: 0.86,
    terms: ['开放申请', '主管部门', '受理', '答复', '情况复杂', '延长'],
    contrasts: [
      { kind: 'deadline', left: '三十日', right: '三十个工作日', stricter: 'left', about: '作出答复' },
      { kind: 'deadline', left: '十五日', right: '十个工作日', stricter: 'right', about: '延长' },
      { kind: 'body', left: '公共数据主管部门', right: '数据资源主管部门', stricter: null },
    ],
  },
  {
    ...opening,
    left: [
      [
        '第二十五条',
        '数据权益',
        '自然人、法人和非法人组织依法享有数据持有、加工使用、产品经营等权益，并取得相应收益。',
      ],
    ],
    right: [],
    relation: 'gap',
    score: 0.31,
  },
  {
    ...opening,
    left: [
      [
        '第二十六条',
        '跨区域流通',
        '按照{s|成渝地区双城经济圈}和{o|成都都市圈}建设要求，建立跨区域数据流通和标准互认机制。',
      ],
    ],
    right: [
      [
        '第五十条',
        '区域协同',
        '按照{s|成渝地区双城经济圈}建设要求，推动川渝共建{d|数据标准}与{d|共享机制}，{o|支持数据跨境流动和国际数据港建设}。',
      ],
      ['第五十一条', '算力枢纽', '{o|川渝协同建设全国一体化算力网络枢纽节点。}'],
    ],
    relation: 'partial',
    direction: 'left-narrower',
    score: 0.66,
    terms: ['成渝地区双城经济圈', '数据标准', '流通'],
    contrasts: [{ kind: 'scope', left: '跨区域数据流通', right: '数据跨境流动', stricter: null }],
  },
  {
    ...opening,
    left: [['第二十七条', '开放目录', '公共数据开放目录应当{d|每年}更新，并向社会公布。']],
    right: [['第三十条', '开放目录', '公共数据开放目录应当{d|动态}更新，并向社会公布。']],
    relation: 'aligned',
    score: 0.93,
    terms: ['开放目录', '更新', '社会公布'],
  },
  {
    ...opening,
    left: [
      ['第二十八条', '授权运营', '可以授权符合条件的主体运营公共数据，{o|运营收益分配办法由市人民政府另行制定}。'],
    ],
    right: [['第三十三条', '授权运营', '建立公共数据授权运营机制，授权对象应当符合{o|安全条件}。']],
    relation: 'partial',
    direction: 'right-narrower',
    score: 0.69,
    terms: ['授权运营', '公共数据', '符合'],
  },
  {
    ...opening,
    left: [['第二十九条', '包容审慎', '对数据领域新业态实行包容审慎监管，探索容错免责和减责清单。']],
    right: [],
    relation: 'gap',
    score: 0.22,
  },
  {
    ...opening,
    left: [],
    right: [['第三十四条', '社会数据', '鼓励社会组织和企业依法开放自有数据，参与公共数据融合应用。']],
    relation: 'gap',
    score: 0.28,
  },
  {
    ...trading,
    left: [['第三十二条', '交易场所', '支持在{o|天府新区}设立数据交易场所，提供登记、撮合和结算服务。']],
    right: [['第三十六条', '交易场所', '支持设立{o|西部数据交易中心}，提供登记、评估和交付服务。']],
    relation: 'complementary',
    score: 0.63,
    terms: ['交易场所', '登记', '服务'],
  },
  {
    ...trading,
    left: [['第三十三条', '禁止交易', '涉及国家秘密、商业秘密和个人隐私的数据，未经{d|权利人书面同意}不得交易。']],
    right: [['第三十七条', '禁止交易', '涉及国家秘密、商业秘密和个人隐私的数据，未经{d|权利人明示同意}不得交易。']],
    relation: 'aligned',
    score: 0.9,
    terms: ['国家秘密', '商业秘密', '个人隐私', '不得交易'],
  },
  {
    ...trading,
    left: [['第三十四条', '登记', '从事数据交易的，应当在成交后{d|十日}内办理登记。']],
    right: [['第三十八条', '登记', '从事数据交易的，应当在成交后{d|三十日}内办理登记，{o|并缴存交付凭证}。']],
    relation: 'conflict',
    score: 0.84,
    terms: ['数据交易', '成交', '办理登记'],
    contrasts: [{ kind: 'deadline', left: '十日', right: '三十日', stricter: 'left' }],
  },
  {
    ...trading,
    left: [['第三十五条', '资金', '市级财政每年安排不低于{d|五千万元}，支持数据要素市场培育。']],
    right: [['第三十九条', '资金', '市级财政每年安排不低于{d|八千万元}，支持数据要素市场和{o|数字产业集聚区}建设。']],
    relation: 'partial',
    direction: 'left-narrower',
    score: 0.77,
    terms: ['市级财政', '每年安排', '数据要素市场'],
    contrasts: [{ kind: 'quantity', left: '五千万元', right: '八千万元', stricter: 'right' }],
  },
  {
    ...security,
    left: [['第四十条', '分类分级', '建立数据分类分级保护制度，对{s|重要数据}实行目录管理。']],
    right: [['第四十四条', '分类分级', '实行数据分类分级保护，制定{s|重要数据}目录。']],
    relation: 'aligned',
    score: 0.92,
    terms: ['分类分级', '重要数据', '目录'],
  },
  {
    ...security,
    left: [['第四十一条', '风险评估', '重要数据处理者应当每年开展一次风险评估，{o|并报送评估报告}。']],
    right: [['第四十五条', '应急处置', '建立数据安全应急处置机制，{o|发生事件立即启动预案}。']],
    relation: 'complementary',
    score: 0.47,
    terms: ['数据安全', '机制'],
  },
  {
    ...security,
    left: [],
    right: [['第四十六条', '行业自律', '引导行业组织制定数据安全行为规范，开展培训和教育。']],
    relation: 'gap',
    score: 0.19,
  },
  {
    ...security,
    left: [['第四十二条', '责任', '违反本条例规定造成数据泄露的，由主管部门责令改正，{d|可以处五万元以下罚款}。']],
    right: [['第四十七条', '责任', '违反本条例规定造成数据泄露的，由主管部门责令改正，{d|处十万元以下罚款}。']],
    relation: 'partial',
    direction: 'both',
    score: 0.81,
    terms: ['违反本条例', '数据泄露', '责令改正'],
    contrasts: [{ kind: 'quantity', left: '五万元以下', right: '十万元以下', stricter: 'right' }],
  },
  {
    ...final,
    left: [['第五十八条', '用语', '本条例所称公共数据，是指{s|国家机关和公共服务机构}在履行职责中产生的数据。']],
    right: [['第五十九条', '用语', '本条例所称公共数据，是指{s|国家机关和公共服务机构}依法履职中产生的各类数据。']],
    relation: 'aligned',
    score: 0.88,
    terms: ['本条例所称', '公共数据', '履职'],
  },
  {
    ...final,
    left: [['第五十九条', '施行', '本条例自 2024 年 9 月 1 日起施行。']],
    right: [['第六十条', '施行', '本条例自 2022 年 7 月 1 日起施行。']],
    relation: 'aligned',
    score: 0.87,
    terms: ['本条例', '起施行'],
  },
]
