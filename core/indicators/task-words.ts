/*
 * Words by which a clause asks that something is done. What a figure is to reach (达到, 实现, 新增), who is responsible (负责,
 * 配合) and sums of support (给予) are no acts: `indicators` and `responsible-units` read them.
 */
const actLines: readonly string[] = [
  '建立健全 建立完善 建设维护 培育推广 培育发展 推广应用 制定完善 建设 建成 建立 构建 打造 搭建 组建 设立 开设 创建 筹建 共建 改建 扩建 形成 设置 布局 部署 铺设',
  '推进 推动 推行 推广 促进 带动 引导 鼓励 支持 扶持 激励 倡导',
  '实施 开展 落实 执行 贯彻 做好 抓好 启动 举办 召开 组织 承办 参与 实行',
  '完善 健全 优化 加强 强化 提升 提高 增强 改善 改进 巩固 深化 加快 扩大 拓展 拓宽 丰富 做强 做大 做优 壮大 补齐 延伸 升级',
  '培育 培养 培训 引进 引育 招引 集聚 吸引 选拔 遴选 评选 认定 储备 培养培训',
  '制定 制订 编制 修订 修改 出台 发布 公布 公开 公示 起草 拟订 研究 探索 规范 统一 明确 细化 签署 签订',
  '发展 发挥 发掘 挖掘 释放 激发 激活 盘活 开发 利用 开放 共享 汇聚 归集 采集 整合 打通 贯通 联通 对接 接入 迁移 互认 融合',
  '保障 保护 维护 保持 确保 防范 治理 整治 清理 清除 消除 破除 压减 压缩 减少 降低 取消 简化 精简 缩短',
  '完成 办理 办结 答复 反馈 报告 报送 上报 告知 通知 书面通知 提交 提供 作出 采取 退还 拨付 收回 审核 审批 核实 移交 报',
  '建档 登记 备案 监测 监督 检查 评估 考核 督查 通报 调度 统筹 协调 衔接 纳入 列入 配备 安排 提出 申报 宣传 普及 上线 运营 攻克',
]

const byLength = (a: string, b: string): number => b.length - a.length

/** Verbs that say what is to be done. */
export const acts: readonly string[] = [...new Set(actLines.join(' ').split(' '))].toSorted(byLength)

/**
 * Acts that are only the manner of another where it follows: 加快建设, 探索建立, 组织开展. Before a noun each is an act itself:
 * 加快试点建设, 探索入表路径.
 */
export const leadingActs: readonly string[] = ['加快', '探索', '组织', '统筹', '研究', '试点', '参与', '协调', '启动']

/** How something is done, before the verb. */
export const manners: readonly string[] = (
  '每年 每半年 每季度 每月 逐步 积极 大力 深入 全面 进一步 协同 联合 共同 分别 优先 依法 及时 立即 定期 重点 着力 稳步 有序 扎实 持续 不断 切实 ' +
  '创新 主动 高质量 一体化 同步 率先 力争 基本 全部 一次性 如实 科学 严格 合理 集中 择优 大胆 并 同时 还 也 以及 或者'
)
  .split(' ')
  .toSorted(byLength)

/** Verb and word that together are a noun: 建设单位, 发展目标, 发展改革部门, 按时办结率, 共享数据日均调用量. */
export const nounTails =
  '(?:单位|部门|目标|任务|期|情况|原则|主体|方式|内容|率|者|征求意见|商(?!业|务|圈|贸)|人(?![才工群员们类民口机社])|改革(?:、|部门|委|等)|中的|的|(?<=共享|开放)(?:数据|目录)|(?<=统一)(?:平台|标准)|(?<=推动)力(?![量度])|(?<=运营)(?:企业|商))'

/** With 将 or 把 the object stands before these. */
export const movingActs: readonly string[] = '纳入 列入 压减 压缩 缩短 提高 提升 扩大 打造 建设 转化 调整 作为'.split(
  ' ',
)
