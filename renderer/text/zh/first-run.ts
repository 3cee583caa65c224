export const firstRun = {
  lead: '把成都和重庆的政策条款并排放好，指出哪条对应哪条、差在哪里，记下两地专班的决定，写成正式的对照表。',
  local: '全部资料留在本机。程序不连接网络，不上传任何内容。',
  title: '开始之前',
  why: '专班和姓名会写进每一条决定，供两地合并时分辨。',
  place: '资料存放',
  placeWritable: '可写',
  placeReadOnly: '只读',
  start: '保存并进入文库',
  example: '先看示例',
  noExample: '暂不填写，先看看',
  exampleNote: '不填写也可以阅读、检索和导出；记录决定时再填。',
}
