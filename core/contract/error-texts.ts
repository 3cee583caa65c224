import type { ErrorCode, ErrorDetails } from './errors.ts'

export type Language = 'zh' | 'en'

/** What happened, then what to do next. */
export interface ErrorText {
  readonly message: string
  readonly nextStep: string
}

type Texts = Readonly<Record<ErrorCode, readonly [message: string, nextStep: string]>>

/** `{name}` stands for a value of the error's details. */
const zh: Texts = {
  'file-not-found': ['找不到“{file}”。', '请核对路径和文件名后重试。'],
  'permission-denied': ['没有读写“{file}”的权限。', '请换一个有权限的位置，或请管理员授权。'],
  'file-empty': ['“{file}”是空文件，里面没有内容。', '请核对是否选对文件，或重新取得该文件。'],
  'file-too-large': [
    '“{file}”有 {megabytes} MB，超过 {limitMegabytes} MB 的上限。',
    '请拆分文件，或只导入其中的正文部分。',
  ],
  'file-is-workspace': [
    '“{file}”是本程序的工作区，不是政策文件。',
    '请另选政策文件。要打开这个工作区，请先关闭程序，再用 --workspace 或环境变量 BASHU_WORKSPACE 指明它的路径启动。',
  ],
  'format-unknown': [
    '认不出“{file}”的格式。',
    '可以导入 .docx、.doc、.wps、.pdf、.ofd、.html、.txt、.md 文件；请用原来的软件另存为其中一种后再导入。',
  ],
  'format-unsupported': [
    '目前不能读入 {format} 格式的文件“{file}”。',
    '请用原来的软件另存为 .docx 或导出为 PDF 后再导入。',
  ],
  'format-mismatch': ['“{file}”的扩展名是 {claimed}，内容却是 {found}。', '请改正扩展名，或另存为 .docx 后再导入。'],
  'docx-damaged': [
    '“{file}”不是完整的 Word 文件，无法打开。',
    '请用文字处理软件打开并另存为 .docx；打不开时请重新取得该文件。',
  ],
  'docx-encrypted': ['“{file}”设有打开密码。', '请在文字处理软件中去掉密码，另存后再导入。'],
  'doc-damaged': [
    '“{file}”不是完整的旧版 Word 文件，无法读取。',
    '请用文字处理软件打开并另存为 .docx；打不开时请重新取得该文件。',
  ],
  'doc-encrypted': ['“{file}”设有打开密码。', '请在文字处理软件中去掉密码，另存后再导入。'],
  'pdf-damaged': ['“{file}”不是完整的 PDF 文件，无法读取。', '请重新取得该文件，或导入它的 Word 版本。'],
  'pdf-encrypted': ['“{file}”设有打开密码。', '请先去掉密码，另存后再导入。'],
  'pdf-scanned': [
    '“{file}”是扫描件，共 {pages} 页，没有文字层，读不出文字。',
    '请先用文字识别（OCR）软件转成带文字的 PDF 或 Word，再导入；也可以索取原件的 Word 版本。',
  ],
  'pdf-unmapped': [
    '“{file}”用的字体没有注明文字编码，读出来会是乱码。',
    '请索取原件的 Word 版本，或用文字识别（OCR）软件转换后再导入。',
  ],
  'ofd-damaged': ['“{file}”不是完整的 OFD 文件，无法读取。', '请重新取得该文件，或导入它的 Word 版本。'],
  'ofd-encrypted': ['“{file}”是加密的 OFD 文件。', '请取得未加密的版本后再导入。'],
  'ofd-scanned': [
    '“{file}”是扫描件，{pages} 页都只有图片，没有文字。',
    '请先用文字识别（OCR）软件转成带文字的文件，再导入；也可以索取原件的 Word 版本。',
  ],
  'nesting-too-deep': ['“{file}”内部嵌套过深，已停止读取。', '请核对文件来源；确需导入时，请另存为纯文本。'],
  'too-many-pages': ['“{file}”有 {pages} 页，超过 {limit} 页的上限。', '请拆分文件，或只导入其中的正文部分。'],
  'reading-too-long': ['“{file}”读了 {seconds} 秒还没有读完，已停止。', '请拆分文件，或另存为 .docx 后再导入。'],
  'reader-crashed': [
    '读取“{file}”时后台进程中断，已重新启动；其他文件和已保存的内容不受影响。',
    '请另存为 .docx 或纯文本后再导入。',
  ],
  'secrecy-marked': [
    '“{file}”标有密级（{marks}），没有存入。',
    '请先由保密员确认可以在本机处理，再在导入界面中确认；不能确认的，请勿导入。',
  ],
  'archive-bomb': ['“{file}”解压后超出合理大小，已停止读取。', '请核对文件来源；确需导入时，请另存为纯文本。'],
  'text-undecodable': ['无法判定“{file}”的文字编码。', '请另存为 UTF-8 编码的文本后再导入。'],
  'text-too-long': ['“{file}”有 {characters} 个字，超过 {limit} 个字的上限。', '请拆分文件，或只导入其中的正文部分。'],
  'no-text': ['“{file}”里没有可读的文字。', '请核对是否选对文件；扫描件须先做文字识别。'],
  'workspace-newer': [
    '这个工作区由更新版本的程序保存（格式 {found}，本程序认得到 {known}），未作任何改动。',
    '请安装新版程序后打开。',
  ],
  'workspace-damaged': ['工作区文件已损坏或不是本程序的文件，未作任何改动。', '请从备份恢复，或另选一个工作区。'],
  'workspace-in-use': ['这个工作区已在另一个窗口或程序中打开。', '请回到已打开的窗口，或先关闭它。'],
  'workspace-read-only': ['工作区所在位置只能读取，无法写入。', '请把工作区移到可写的文件夹。'],
  'workspace-on-network': [
    '工作区“{file}”在网络共享位置上，没有打开。多台电脑同时读写会损坏它。',
    '请把工作区放到本机磁盘；两地交换请用导出文件。',
  ],
  'workspace-in-cloud-folder': [
    '工作区“{file}”在同步盘（{service}）的文件夹里，没有打开。同步软件会损坏正在使用的工作区。',
    '请把工作区移到不同步的本机文件夹。',
  ],
  'disk-full': ['磁盘已满，未写入任何内容。', '请腾出空间后重试。'],
  'profile-missing': ['还没有填写专班和姓名，决定无法署名。', '请先在设置中填写专班和姓名。'],
  'instrument-unknown': ['文库中没有这份文件：{instrument}。', '请在文库中核对，或先导入。'],
  'comparison-unknown': ['没有这份对照：{comparison}。', '请在对照列表中重新选择。'],
  'clause-unknown': ['文件中没有这一条款：{path}。', '请刷新后重新选择条款。'],
  'place-unknown': ['源文中找不到要更正的位置。', '请刷新后重新选择位置。'],
  'version-not-suggested': ['“{instrument}”没有待确认的新旧版本关系。', '请刷新后再看。'],
  'event-unknown': ['没有这条记录，或它已经撤回。', '请刷新后再看。'],
  'event-of-others': ['这条记录由“{office}”写下，只能由该专班撤回。', '请另记本专班的决定或批注。'],
  'synonyms-too-few': ['一组近义词至少要有两个词。', '请再写一个词，用顿号或空格隔开。'],
  'synonym-unfit': ['“{word}”不能作近义词。', '每个词请用 2 至 12 个汉字、字母或数字。'],
  'synonym-taken': ['“{word}”已在其他组：{group}。', '如确属同义，请确认并为一组；否则请换一个词。'],
  'search-name-taken': ['已有名为“{name}”的检索。', '请换一个名称，或先把那一个改名。'],
  'synonym-unknown': ['随附的近义词中没有“{word}”。', '请刷新列表后重试。'],
  'jurisdiction-unknown': [
    '不认得辖区“{jurisdiction}”。',
    '可用 national、sichuan、chengdu、chongqing、joint、district:名称、other:名称。',
  ],
  'side-empty': ['“{file}”里没有可对照的条款。', '请核对文件是否有正文。'],
  'query-empty': ['检索词是空的。', '请输入至少一个字。'],
  'template-unknown': ['没有名为“{template}”的报告模板。', '可用的模板：{known}。'],
  'report-not-written': ['报告没有写成：{file}。', '请确认文件没有被其他程序占用，文件夹可写，然后重试。'],
  'gold-unreadable': ['对照答案“{file}”无法读取。', '请核对文件是否为规定的 JSON 格式。'],
  'path-not-allowed': ['这里不能按路径读取本机文件。', '请直接选择或拖入文件。'],
  'port-in-use': ['端口 {port} 已被占用或不允许使用。', '请换一个端口，或不指定端口，由系统选择。'],
  'bad-request': ['请求的内容不合规定：{what}。', '请核对输入后重试。'],
  'worker-died': ['后台进程中断，正在重新启动。这次操作没有完成，已保存的内容不受影响。', '请稍候重试。'],
  cancelled: ['已停止。', '可以随时重新开始。'],
  bug: ['程序内部出错，已保存的内容不受影响。', '请重试；仍出现时，请在设置中复制诊断信息交给维护人员。'],
}

const en: Texts = {
  'file-not-found': ['“{file}” was not found.', 'Check the path and the file name, then try again.'],
  'permission-denied': ['There is no permission to use “{file}”.', 'Choose another place, or ask for permission.'],
  'file-empty': ['“{file}” is empty.', 'Check that this is the right file, or get it again.'],
  'file-too-large': [
    '“{file}” has {megabytes} MB; the limit is {limitMegabytes} MB.',
    'Split the file, or import its main text only.',
  ],
  'file-is-workspace': [
    '“{file}” is a workspace of this program, not a document.',
    'Choose the document itself. To open this workspace, close the program and start it with --workspace or BASHU_WORKSPACE.',
  ],
  'format-unknown': [
    'The format of “{file}” is not known.',
    'Files of type .docx, .doc, .wps, .pdf, .ofd, .html, .txt and .md can be imported; save it as one of these first.',
  ],
  'format-unsupported': [
    'Files of type {format} cannot be read yet: “{file}”.',
    'Save it as .docx or export it as PDF with the program that made it, then import it.',
  ],
  'format-mismatch': [
    '“{file}” is named {claimed}, but its content is {found}.',
    'Correct the extension, or save it as .docx, then import it.',
  ],
  'docx-damaged': [
    '“{file}” is not a complete Word file.',
    'Open it in a word processor and save it as .docx; if it does not open, get the file again.',
  ],
  'docx-encrypted': [
    '“{file}” is protected by a password.',
    'Remove the password in a word processor, then import it.',
  ],
  'doc-damaged': [
    '“{file}” is not a complete old Word file.',
    'Open it in a word processor and save it as .docx; if it does not open, get the file again.',
  ],
  'doc-encrypted': ['“{file}” is protected by a password.', 'Remove the password in a word processor, then import it.'],
  'pdf-damaged': ['“{file}” is not a complete PDF file.', 'Get the file again, or import its Word version.'],
  'pdf-encrypted': ['“{file}” is protected by a password.', 'Remove the password, then import it.'],
  'pdf-scanned': [
    '“{file}” is a scan: it has no text layer ({pages} pages).',
    'Run text recognition (OCR) on it first, or ask for the Word version of the original.',
  ],
  'pdf-unmapped': [
    'The fonts of “{file}” do not say which characters they show; its text would be garbled.',
    'Ask for the Word version of the original, or run text recognition (OCR) on it first.',
  ],
  'ofd-damaged': ['“{file}” is not a complete OFD file.', 'Get the file again, or import its Word version.'],
  'ofd-encrypted': ['“{file}” is an encrypted OFD file.', 'Get a version that is not encrypted, then import it.'],
  'ofd-scanned': [
    '“{file}” is a scan: its {pages} pages are pictures and hold no text.',
    'Run text recognition (OCR) on it first, or ask for the Word version of the original.',
  ],
  'nesting-too-deep': [
    '“{file}” is nested too deeply inside; reading was stopped.',
    'Check where the file comes from; if it is needed, save it as plain text.',
  ],
  'too-many-pages': [
    '“{file}” has {pages} pages; the limit is {limit}.',
    'Split the file, or import its main text only.',
  ],
  'reading-too-long': [
    '“{file}” was not read to its end after {seconds} seconds; reading was stopped.',
    'Split the file, or save it as .docx, then import it.',
  ],
  'reader-crashed': [
    'A background process stopped while it read “{file}” and was restarted; other files and what was saved are safe.',
    'Save it as .docx or as plain text, then import it.',
  ],
  'secrecy-marked': [
    '“{file}” bears a mark of secrecy ({marks}) and was not stored.',
    'Let the officer in charge decide whether it may be kept on this machine, then confirm it in the import screen.',
  ],
  'archive-bomb': [
    '“{file}” unpacks to an unreasonable size; reading was stopped.',
    'Check where the file comes from; if it is needed, save it as plain text.',
  ],
  'text-undecodable': [
    'The text encoding of “{file}” could not be determined.',
    'Save it as UTF-8 text, then import it.',
  ],
  'text-too-long': [
    '“{file}” has {characters} characters; the limit is {limit}.',
    'Split the file, or import its main text only.',
  ],
  'no-text': [
    '“{file}” holds no readable text.',
    'Check that this is the right file; run text recognition on a scan first.',
  ],
  'workspace-newer': [
    'This workspace was saved by a newer version (format {found}; this program knows up to {known}). Nothing was changed.',
    'Install the newer version to open it.',
  ],
  'workspace-damaged': [
    'The workspace file is damaged or is not one of this program. Nothing was changed.',
    'Restore it from a backup, or choose another workspace.',
  ],
  'workspace-in-use': ['This workspace is open in another window or program.', 'Go to that window, or close it first.'],
  'workspace-read-only': ['The workspace can only be read where it is.', 'Move it to a folder that can be written.'],
  'workspace-on-network': [
    'The workspace “{file}” lies on a network share and was not opened: such places damage it while it is in use.',
    'Keep the workspace on a disk of this machine; exchange work by exported files.',
  ],
  'workspace-in-cloud-folder': [
    'The workspace “{file}” lies in a folder that {service} synchronises and was not opened: that would damage it.',
    'Move the workspace to a local folder that is not synchronised.',
  ],
  'disk-full': ['The disk is full; nothing was written.', 'Make room, then try again.'],
  'profile-missing': [
    'Office and name are not set, so a decision cannot be signed.',
    'Set your office and name in Settings first.',
  ],
  'instrument-unknown': ['The library has no such instrument: {instrument}.', 'Check the library, or import it first.'],
  'comparison-unknown': ['There is no such comparison: {comparison}.', 'Choose one from the list.'],
  'clause-unknown': ['The instrument has no such clause: {path}.', 'Reload and choose the clause again.'],
  'place-unknown': ['The place to correct is not in the source text.', 'Reload and choose the place again.'],
  'version-not-suggested': [
    '“{instrument}” is not suggested as a version of another.',
    'Reload to see what holds now.',
  ],
  'event-unknown': ['There is no such record, or it was taken back.', 'Reload to see what holds now.'],
  'event-of-others': [
    'This record was made by “{office}”; only that office can take it back.',
    'Record your own office’s decision or note.',
  ],
  'synonyms-too-few': ['A group needs at least two words.', 'Add another one, separated by 、 or a space.'],
  'synonym-unfit': ['“{word}” cannot be a synonym.', 'Use 2 to 12 Han characters, letters or digits for each word.'],
  'synonym-taken': [
    '“{word}”: already in another group, {group}.',
    'If all mean the same, confirm that they become one group; else choose another word.',
  ],
  'search-name-taken': ['There is a search called “{name}” already.', 'Choose another name, or rename that one first.'],
  'synonym-unknown': ['“{word}” is not among the words that ship.', 'Load the list again and retry.'],
  'jurisdiction-unknown': [
    'The jurisdiction “{jurisdiction}” is not known.',
    'Use national, sichuan, chengdu, chongqing, joint, district:NAME or other:NAME.',
  ],
  'side-empty': ['“{file}” has no clause to compare.', 'Check that the file has a main text.'],
  'query-empty': ['The query is empty.', 'Type at least one character.'],
  'template-unknown': ['There is no report template “{template}”.', 'Templates: {known}.'],
  'report-not-written': [
    'The report was not written: {file}.',
    'Make sure that no other program holds the file and that the folder can be written, then try again.',
  ],
  'gold-unreadable': ['The gold file “{file}” cannot be read.', 'Check that it is JSON of the documented form.'],
  'path-not-allowed': ['Files cannot be read by path here.', 'Choose or drop the file itself.'],
  'port-in-use': [
    'Port {port} is taken or not allowed.',
    'Choose another port, or name none and let the system choose.',
  ],
  'bad-request': ['The request is not valid: {what}.', 'Check the input, then try again.'],
  'worker-died': [
    'A background process stopped and is being restarted. This action was not finished; what was saved is safe.',
    'Try again in a moment.',
  ],
  cancelled: ['Stopped.', 'It can be started again at any time.'],
  bug: [
    'Something went wrong inside the program; what was saved is safe.',
    'Try again; if it happens again, copy the diagnostics in Settings for the maintainers.',
  ],
}

const fill = (text: string, details: ErrorDetails): string =>
  text.replace(/\{(\w+)\}/gu, (_whole, name: string) => String(details[name] ?? '…'))

/** The sentences for an error, with its details filled in; a detail that is missing shows as “…”. */
export function errorText(code: ErrorCode, details: ErrorDetails, language: Language): ErrorText {
  const [message, nextStep] = (language === 'zh' ? zh : en)[code]
  return { message: fill(message, details), nextStep: fill(nextStep, details) }
}
