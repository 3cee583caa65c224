export const searchWidening = {
  title: '也查了什么',
  folding: '写法归一',
  foldingHint:
    '全角与半角、〔〕与[]、繁体与简体、第十五条与第15条、2025年与二〇二五年、百分之三十与30%，写法不同也算同一个词。',
  asTyped: '只按输入的写法查',
  alsoWritten: '也写作：{{list}}',
  separator: '；',
  writings: '{{term}} → {{writings}}',
  synonyms: '近义词',
  synonymsHint: '近义词表里可以互换的词也查，列在原词之后。词表在“设置”中。',
  synonymsOff: '没有另搜近义词',
  alsoSearched: '另搜了：',
  found: '{{count}} 条',
  noneAtAll: '{{count}} 词都没有命中',
  none: '另有 {{count}} 词没有命中',
  leaveOut: '不再另搜“{{word}}”',
  takeIn: '另搜“{{word}}”',
}
