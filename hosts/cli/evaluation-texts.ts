import type { Language } from '#core/contract/error-texts.ts'
import type { EvaluationShape } from '#core/contract/shapes.ts'

/** What the tables of `evaluate alignment` say, in one language. Each title is the question that its table answers. */
export interface EvaluationTexts {
  readonly links: string
  readonly order: string
  readonly gaps: string
  readonly gapsShort: string
  readonly relations: string
  readonly floors: string
  readonly passes: string
  readonly reliability: string
  readonly mean: string
  readonly ofAll: string
  readonly precision: string
  readonly recall: string
  readonly floor: string
  readonly gain: string
  readonly people: string
  readonly sameRow: string
  readonly firstHit: string
  readonly inFive: string
  readonly accuracy: string
  readonly program: string
  readonly bestOnItself: string
  readonly whole: string
  readonly without: (pass: string) => string
  readonly change: string
  readonly score: string
  readonly pairs: string
  readonly said: string
  readonly linked: string
  readonly floorNames: Readonly<Record<string, string>>
  readonly passNames: Readonly<Record<string, string>>
  readonly notes: (shape: EvaluationShape) => readonly string[]
}

const zh: EvaluationTexts = {
  links: '对应关系找得全、找得准吗',
  order: '正确的条款排在前面吗',
  gaps: '没有对应的条款找得准吗',
  gapsShort: '空缺',
  relations: '关系判得对吗',
  floors: '只比词面的方法能做到多少',
  passes: '每一步值多少',
  reliability: '把握可信吗',
  mean: '平均',
  ofAll: '各组平均',
  precision: '准确率',
  recall: '召回率',
  floor: '词面',
  gain: '高出词面',
  people: '两人一致',
  sameRow: '同一行一致',
  firstHit: '首位命中',
  inFive: '前五召回',
  accuracy: '正确率',
  program: '本程序',
  bestOnItself: '本组最优 F1',
  whole: '全部步骤',
  without: (pass) => `不用${pass}`,
  change: 'F1 变化',
  score: '把握',
  pairs: '条款对',
  said: '平均把握',
  linked: '其中确有对应',
  floorNames: { bigrams: '相邻两字', words: '词', both: '两者平均', adjusted: '平均＋章节位置，扣除拥挤' },
  passNames: {
    wording: '词语',
    paragraphs: '最像的段落',
    characters: '单字',
    subjects: '领域主题',
    bodies: '责任单位',
    sections: '章节标题',
    support: '前后条款',
    chapters: '章节互应',
    synonyms: '近义词表',
  },
  notes: ({ interval, bestFloor, floorThreshold }) => [
    `方括号是 95% 区间：百分位自助法，左侧条款重抽 ${interval.samples} 次，种子固定。`,
    '区间只说明条款少带来的误差，不说明换一批文件会怎样。',
    `词面指“${zh.floorNames[bestFloor] ?? bestFloor}”，本次最好的一种；阈值取自${floorThreshold === 'other-pairs' ? '其余各组' : '本组自身，因而偏高'}。`,
    'MRR 是首个正确条款名次倒数的平均；两人一致是以一位标注人为准时另一位的 F1（关系一栏是同判的占比），单人标注的没有。',
    '只有部分标注人给出的对应不计对错。同一行一致只看认为应列在对照表同一行的。',
    '去掉一步时，其余权重不变，只移动常数，使预期的对应数与全部步骤时相同。',
    '权重由源码中的评测组和两组法规拟合，在这些组上的数字偏高；交叉拟合的数字见 npm run bench -- alignment。',
  ],
}

const en: EvaluationTexts = {
  links: 'Are the links found, and right?',
  order: 'Do the right clauses rank first?',
  gaps: 'Are the clauses without an answer found?',
  gapsShort: 'gap',
  relations: 'Is the relation right?',
  floors: 'How far does wording alone get?',
  passes: 'What is each pass worth?',
  reliability: 'Can the chances be trusted?',
  mean: 'mean',
  ofAll: 'means',
  precision: 'precision',
  recall: 'recall',
  floor: 'wording',
  gain: 'better by',
  people: 'two people',
  sameRow: 'same row',
  firstHit: 'hit@1',
  inFive: 'recall@5',
  accuracy: 'accuracy',
  program: 'this program',
  bestOnItself: 'F1 at its best',
  whole: 'all passes',
  without: (pass) => `without ${pass}`,
  change: 'change in F1',
  score: 'chance',
  pairs: 'pairs',
  said: 'mean chance',
  linked: 'of these linked',
  floorNames: {
    bigrams: 'pairs of characters',
    words: 'words',
    both: 'mean of both',
    adjusted: 'mean, chapter and place, less crowding',
  },
  passNames: {
    wording: 'wording',
    paragraphs: 'most alike paragraphs',
    characters: 'single characters',
    subjects: 'subjects of the field',
    bodies: 'responsible bodies',
    sections: 'headings above',
    support: 'neighbouring clauses',
    chapters: 'chapters that answer each other',
    synonyms: 'synonyms',
  },
  notes: ({ interval, bestFloor, floorThreshold }) => [
    `In brackets: 95 % intervals by percentile bootstrap; left clauses drawn ${interval.samples} times, fixed seed.`,
    'They tell how far so few clauses may mislead, not what other documents would give.',
    `Wording is "${en.floorNames[bestFloor] ?? bestFloor}", the best in this run; its threshold is ${floorThreshold === 'other-pairs' ? 'that of the other pairs' : 'its own best, which flatters it'}.`,
    'MRR: mean of 1 / rank of the first right clause. Two people: F1 of one labeller by the other (of relations, the share alike).',
    'Links that only some labellers gave count neither for nor against. Same row: F1 of the links put in one row.',
    'Without a pass the other weights stay; the constant moves so that as many links are expected as with all passes.',
    'The weights were fitted to the gold of the source tree and two pairs of regulations, where the figures flatter;',
    'npm run bench -- alignment gives the cross-fitted ones.',
  ],
}

export const evaluationTexts: Readonly<Record<Language, EvaluationTexts>> = { zh, en }
