const particles = [
  '的 地 得 了 着 和 与 及 或 或者 以及 及其 并 并且 而 且 但 但是 等 其 其他 其它 该 此',
  '各 各类 各级 每 所 之 于 对 对于 为 为了 在 从 自 由 向 将 把 被 以 按 按照 根据',
  '依据 依照 依法 通过 关于 有 无 不 是 指 即 如 也 又 还 再 已 曾 当 后 前 中 内',
  '外 上 下 间 时 起 至 到 者 们 个 一个 一种 这 那',
]
const statutory = [
  '应当 可以 不得 必须 鼓励 支持 禁止 严禁 有权 不予 不应 无需 力争 本市 本省 本区 本县',
  '全市 全省 全国 国家 市 省 区 县 区县 区县（自治县） 自治县 本条例 本办法 本规定 条例',
  '办法 规定 有关 相关 有关部门 相关部门 部门 主管部门 人民政府 县级以上 设区的市 负责 会同',
  '组织 开展 进行 实施 推进 推动 促进 加强 加快 建立 健全 建立健全 完善 提供 制定 采取',
  '措施 工作 机制 要求 需要 情况 方式 方面 相应 具体 符合 做好 实行 单位 个人 任何 行为',
  '活动 国务院 以上 以下 以内 之日起 违反 法律 法规 行政法规 地方性法规 结合 结合实际 实际',
  '各自 职责 分工 主要 重要 重大 问题 发展 建设 出现 形式 安排 打造 纳入 加大 力度 提升',
  '提高 增强 保障 领域 范围 本行政区域 行政区域 合理 积极',
]

/**
 * Words that carry no matter of their own: particles and conjunctions, and the set phrases of any regulation
 * (应当, 有关部门, 本条例). They are not shown as shared terms, and a shared stretch made of them alone is no mark.
 */
export const functionWords: ReadonlySet<string> = new Set(
  [...particles, ...statutory].flatMap((line) => line.split(' ')),
)

export const isFunctionWord = (word: string): boolean => functionWords.has(word)
