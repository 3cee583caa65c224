/**
 * Names as plans of two places print them, with the unit of their figure, judged by reading:
 * whether both are one indicator, so that a reader wants them in one row. Written by us.
 */
interface JudgedNames {
  readonly one: readonly [name: string, unit: string]
  readonly other: readonly [name: string, unit: string]
}

const judged = (lines: string): JudgedNames[] =>
  lines
    .trim()
    .split('\n')
    .map((line) => {
      const [one = '', oneUnit = '', other = '', otherUnit = ''] = line.trim().split(/\s+/u)
      return { one: [one, oneUnit], other: [other, otherUnit] }
    })

export const sameIndicator = judged(`
  研发设计工具普及率           %       规模以上制造业研发工具普及率       %
  5G基站                       万座    全市5G基站总量                     个
  5G基站数                     个      5G基站                             座
  数字经济占GDP比重            %       数字经济增加值占地区生产总值的比重 %
  数字经济占GDP                %       数字经济在全市GDP中的占比          %
  核心产业增加值占GDP          %       数字经济核心产业增加值占地区生产总值比重 %
  数字经济规模                 元      全省数字经济总量                   元
  软件产业主营业务收入         元      软件和信息服务业总产值             元
  软件业务收入                 元      软件和信息技术服务业营业收入       元
  AI企业                       家      人工智能企业数量                   户
  人工智能产业规模             元      AI产业总规模                       元
  企业上云                     户      上云企业                           家
  高新技术企业                 家      高新技术企业数                     户
  算力总规模                   EFLOPS  算力规模                           PFLOPS
  关键工序数控化率             %       规上工业企业关键工序数控化率       %
  城市千兆光纤网络覆盖率       %       千兆光纤网络覆盖率                 %
  示范应用场景                 个      应用场景                           项
  智能工厂                     个      标志性智能工厂                     座
  规上工业营收                 元      规模以上工业营业收入               元
  软件从业者                   人      软件从业人员数                     人
  每万人拥有5G基站数           个      万人5G基站                         座
  政务服务事项网上可办率       %       政务服务事项的网上可办率           %
  数据中心标准机架             架      数据中心标准机架数                 架
  国家级“绿色工厂”             家      国家级绿色工厂                     个
  工业互联网标识解析二级节点   个      工业互联网标识解析的二级节点数     个
  工业互联网标识解析二级节点   个      工业互联网标识解析体系二级节点     个
  规模以上工业企业数字化转型比例 %     规上工业企业数字化转型比例         %
`)

export const otherIndicator = judged(`
  5G基站                       个      5G-A基站                           个
  5G基站                       个      每万人拥有5G基站数                 个
  5G基站                       个      5G工厂                             个
  5G基站                       个      6G基站                             个
  数字经济占GDP比重            %       制造业占GDP比重                    %
  数字经济占GDP比重            %       数字经济核心产业增加值占GDP比重    %
  数字经济核心产业增加值       元      数字经济核心产业增加值占GDP比重    %
  数字经济增加值               元      数字经济规模                       元
  人工智能企业                 家      人工智能产业规模                   元
  人工智能企业                 家      规上工业企业                       家
  国家级创新中心               个      国家级制造业创新中心               个
  应用场景                     个      区块链应用场景                     个
  智能工厂                     个      未来工厂                           个
  数字产业园区                 个      园区                               个
  算力规模                     EFLOPS  智能算力占比                       %
  重点实验室                   个      国家重点实验室                     个
  研发设计工具普及率           %       关键工序数控化率                   %
  公共数据开放目录             个      公共数据共享目录                   个
  市级政务服务事项             项      区级政务服务事项                   项
  网上可办率                   %       全程网办率                         %
  工业互联网标识解析二级节点   个      工业互联网标识解析顶级节点         个
  省级数字化车间               个      市级数字化车间                     个
  软件从业人员                 人      软件和信息服务企业                 家
  数字产业业务收入             元      软件业务收入                       元
  研发投入                     元      研发投入强度                       %
  智能终端普及率               %       智能体普及率                       %
`)
