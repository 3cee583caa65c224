const bySubject = [
  // the plan, the region, the areas
  '成渝地区双城经济圈 双城经济圈 成渝地区 西部科学城 成渝综合性科学中心 成渝 川渝 十四五 十五五',
  '国家数字经济创新发展试验区 数字经济创新发展试验区 数字经济 平台经济 共享经济 实体经济 智能经济',
  '数字产业化 产业数字化 数字化转型 数字化改造 智能化改造 数字中国 数字政府 数字社会 数字乡村',
  '新型基础设施 数字基础设施 信息基础设施 融合基础设施 创新基础设施 关键信息基础设施 基础设施',
  // data
  '数据要素市场化 数据要素市场 数据要素 公共数据 企业数据 个人数据 政务数据 数据资源 数据资产',
  '数据交易场所 数据交易 数据流通 数据共享 数据开放 数据安全 数据治理 数据产权 数据跨境',
  '数据处理者 首席数据官 授权运营 分类分级 个人信息 重要数据 核心数据 数据目录 公共数据授权运营',
  '数据商 数据中心',
  // computing, networks, technologies
  '算力网络 算力枢纽 算力券 算力 东数西算 智算中心 超算中心 智能计算中心 边缘计算 云计算 大数据',
  '一体化算力网 国家枢纽节点 人工智能 大模型 区块链 物联网 工业互联网 车联网 互联网 移动互联网',
  '卫星互联网 千兆光网 千兆 5G 6G IPv6 北斗 量子计算 量子通信 集成电路 智能网联汽车',
  '新型显示 智能终端 工业软件 基础软件 开源 数字孪生 元宇宙 标识解析 低空经济 虚拟现实',
  '数字人民币 网络安全 信息安全',
  // industry and innovation
  '专精特新 首台套 首批次 首版次 揭榜挂帅 灯塔工厂 智能工厂 数字化车间 智能制造 先进制造业',
  '服务型制造 龙头企业 链主企业 中小企业 高新技术企业 独角兽企业 平台企业 产业集群 产业链 供应链',
  '产业园区 产业生态 科技成果转化 知识产权 产学研 创新联合体 新型研发机构 重点实验室 技术创新中心',
  '制造业创新中心 高层次人才',
  // government and services
  '营商环境 市场主体 经营主体 政务服务 政务服务中心 一网通办 一网统管 一网协同 跨省通办 川渝通办',
  '一件事一次办 一体化政务服务平台 告知承诺 容缺受理 证照分离 多证合一 电子证照 电子印章 电子签名',
  '信用信息 公共服务 公共资源交易 招标投标 政府采购 行政许可 行政审批 行政执法 行政处罚 政府规章',
  '地方性法规 行政法规 智慧城市 智慧社区 智慧医疗 智慧教育 智慧交通 智慧旅游 数字鸿沟 社会保障',
  '城乡居民 老年人 残疾人 先行先试 包容审慎 放管服 事中事后监管 协同监管 信用监管 负面清单',
  '权责清单 责任清单 统计监测',
  // who
  '人民政府 县级以上 区县（自治县） 国务院 常务委员会 人民代表大会 发展改革 经济和信息化',
  '市场监督管理 市场监管 人力资源和社会保障 人力资源社会保障 农业农村 文化和旅游 卫生健康 生态环境',
  '住房城乡建设 规划自然资源 国有资产 主管部门 大数据应用发展 通信管理 行业协会 行业协会商会',
  '金融机构 高等院校 科研院所 第三方机构',
]

/**
 * Terms of digital-economy policy that stay one token, whatever the word cutter knows.
 *
 * Most dictionaries cut them (算/力, 数据/要素, 双城/经济圈), and a difference that runs through the middle of
 * one cannot be read. A term earns its place by being cut otherwise, or by mattering as a whole to a comparison.
 */
export const domainTerms: readonly string[] = bySubject.flatMap((line) => line.split(' '))

/**
 * Characters before or after which a term is really the end or the beginning of other words: 计算力 is no 算力,
 * 货物联网 no 物联网, 重大数据 no 大数据.
 */
export const termGuards: Readonly<Record<string, { readonly notAfter?: string; readonly notBefore?: string }>> = {
  算力: { notAfter: '计运预核验' },
  大数据: { notAfter: '重巨较最扩' },
  大模型: { notAfter: '重最扩' },
  物联网: { notAfter: '货' },
  开源: { notBefore: '节头' },
  北斗: { notAfter: '东西南' },
  互联网: { notAfter: '相' },
  数据商: { notBefore: '用业务品' },
  '5G': { notAfter: '0-9.' },
  '6G': { notAfter: '0-9.' },
}

/** Words that say how binding a clause is. Always tokens of their own: 应当 → 可以 is the whole difference. */
export const modalWords: readonly string[] = [
  '应当',
  '可以',
  '不得',
  '必须',
  '鼓励',
  '支持',
  '禁止',
  '严禁',
  '有权',
  '不予',
  '不应',
  '无需',
  '力争',
]

/** As `termGuards`: 许可以及 holds no 可以, 相应当事人 no 应当, 收支持平 no 支持, 不得不 no 不得. */
export const modalGuards: typeof termGuards = {
  应当: { notAfter: '相对响反供适', notBefore: '事' },
  可以: { notAfter: '许认', notBefore: '及' },
  不得: { notBefore: '不已' },
  支持: { notAfter: '收' },
  有权: { notAfter: '所享持', notBefore: '益利属' },
  不应: { notBefore: '求' },
  不予: { notAfter: '给' },
}
