/* Files of our own for the import screen. */

export const importText = `数据服务办法

第一条 为了规范数据服务，促进数据要素流通，结合本市实际，制定本办法。

第二条 市数据主管部门负责统筹本市数据服务工作。
前款规定的部门应当公布联系方式。

第三条 公共数据主管部门收到开放申请后，应当自受理之日起三十日内作出答复。

第四条 鼓励企业设立首席数据官，具体包括：
（一）制定目录；
（二）评估数据质量。

第五条 企业应当公布首席数据官的姓名。首席数据官任职不少于两年。

第六条 本办法自2024年9月1日起施行。
`

export const secretText = `机密★10年

数据要素工作要点

一、总体要求

推动数据要素有序流通。

二、重点任务

建设数据流通平台。
`

/** 数据开放规定 in GB18030, with three articles: written out, since no platform encodes it. */
export const gb18030Bytes = Uint8Array.from(
  Buffer.from(
    'yv2+3b+qt8W55raoCgq12tK7zPUgzqrBy83Gtq+5q7myyv2+3b+qt8WjrNbGtqixvrnmtqihowoKtdq2/sz1ILmrubLK/b7dv6q3xdOmtbHX8dGtsLLIq6Gi09DQ8rXE1K3U8qGjCgq12sj9zPUgsb655rao19QyMDIzxOoz1MIxyNXG8Mqp0NChowo=',
    'base64',
  ),
)
