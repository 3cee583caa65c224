/* Two short regulations of our own: three pairs answer each other, one article on each side stands alone. */

export const chengduText = `蓉城数据服务办法

第一章 总则

第一条 为了规范数据服务，促进数据要素流通，结合本市实际，制定本办法。

第二条 市数据主管部门负责统筹本市数据服务工作，区县数据主管部门负责辖区内的数据服务工作。

第二章 开放

第三条 公共数据主管部门收到开放申请后，应当自受理之日起三十日内作出答复；情况复杂的，可以延长十五日。

第四条 鼓励企业设立首席数据官，统筹本单位的数据治理。

第三章 附则

第五条 本办法自2024年9月1日起施行。
`

export const chongqingText = `山城数据服务规定

第一章 总则

第一条 为了规范数据服务活动，推动数据要素流通，根据本市实际，制定本规定。

第二条 市数据主管部门统筹全市数据服务工作，区县数据主管部门负责本行政区域内的数据服务工作。

第二章 开放

第三条 数据主管部门收到公共数据开放申请的，应当在三十个工作日内作出答复；情况复杂的，经批准可以延长十个工作日。

第四条 支持建设国际数据专用通道，服务跨境贸易。

第三章 附则

第五条 本规定自2022年7月1日起施行。
`

export const textFile = (name: string, text: string): File => new File([text], name, { type: 'text/plain' })
