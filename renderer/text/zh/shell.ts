export const shell = {
  navigation: '主导航',
  screen: {
    library: '文库',
    compare: '对照',
    search: '检索',
    gaps: '缺口',
    indicators: '指标',
    reports: '报告',
    settings: '设置',
  },
  backToResults: '回到检索结果',
  searchBox: '检索条款、文件、决定',
  identity: '{{office}} · {{person}}',
  noIdentity: '填写专班和姓名',
  interrupted: '后台进程中断，已重新启动。已保存的内容不受影响，未完成的操作请再做一次。',
  broken: '这个画面出错了。已保存的内容不受影响。',
  reload: '重新打开画面',
  connectionLost:
    '与引擎的连接中断，正在重新连接。已保存的内容不受影响，没有记录的内容请再做一次。如果程序已经退出，请重新启动，并打开新给出的地址。',
  readOnly: '资料以只读方式打开：可以阅读和导出，不能导入或记录决定。',
  startFailed: '没有连上引擎。',
  statusOf: '状态栏',
}
