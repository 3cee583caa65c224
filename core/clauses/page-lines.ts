import { findDates } from '../text/dates.ts'

/* Lines of the web page that a text was copied from. Each pattern is of a whole line. */

/** 首页 > 政务公开 > 政策: the way to the page, with any of the marks that pages set between its steps. */
const isTrail = (text: string): boolean =>
  /^(您?的?(当前|所在|现在)(的|所在)?位置|首页\s*[>＞»›])/u.test(text) || /\S\s+[>＞»›]\s+\S/u.test(text)

const buttons = [
  '打印|打印本页|纠错|我要纠错|分享|分享到|收藏|点赞|转发|关闭|关闭窗口|下载|返回|返回顶部|首页|登录|登陆|注册|注销|退出',
  'EN|English|简|繁|简体|繁体|微信|微博|大|中|小|默认|无障碍|无障碍浏览|关怀版|长者版|进入关怀版|移动门户|智能机器人|站内搜索',
].join('|')
const onlyButtons = new RegExp(`^(?:[\\s|｜/·,，、:：【】[\\]()（）]|${buttons})+$`, 'u')
const greeting = /^[(（]?欢迎(访问|光临|来到|您)|^网站支持|^【?(字体|字号)\s*[:：]|无障碍浏览/u

/** The address of the page, who keeps the site and under which licence: what no policy says. */
const isPageFoot = (text: string): boolean =>
  /^https?:\/\/\S+$/u.test(text) ||
  (!text.includes('。') &&
    text.length <= 200 &&
    /(ICP备\s*\d|公网安备\s*\d|网站标识码\s*[:：]|版权所有\s*[:：]|网站地图\s+\S|扫一扫在手机打开)/u.test(text))

const pageTool =
  '(?:打印|关闭|收藏)(?:本页|此页|页面|窗口)|返回(?:顶部|首页)|我要纠错|扫一扫[在用]手机打开(?:当前页|本页)'
/** 上一篇：……, 【打印本页】【关闭窗口】. One class for what stands between: two would try every way to part it. */
const isPageLink = (text: string): boolean => /^[上下]一[篇条页]\s*[:：]/u.test(text) || onlyTools.test(text)
const onlyTools = new RegExp(`^(?:[【[\\]】\\s]*(?:${pageTool}))+[】\\]\\s]*$`, 'u')

/** Where the reader stands, what he may press, whose site it is. */
export const isNavigation = (text: string): boolean =>
  text.length <= 200 &&
  !text.includes('。') &&
  (isPageFoot(text) || isTrail(text) || onlyButtons.test(text) || greeting.test(text))

/** Sure enough to be told anywhere in a text, and not only around its title. */
export const isNavigationAnywhere = (text: string): boolean => isPageFoot(text) || isPageLink(text)

/** 2025-12-17 14:26, with the source or without: when the page was put online, which is no date of the document. */
export function isTimestamp(text: string): boolean {
  const [date] = findDates(text)
  return (
    date?.start === 0 && text.length <= 80 && /^[\sT]*\d{1,2}:\d{2}(:\d{2})?(\s|$|来源)/u.test(text.slice(date.end))
  )
}

/** 全文如下：: what stands above is said by the page about the document that begins below. */
export const isTextBelow = (text: string): boolean =>
  (text.length <= 80 && /^[^。；]*》(全文|原文)如下\s*[:：]$/u.test(text)) ||
  /^(文件|政策|通知|意见|方案|规划|计划)?(原文|全文|正文|文件|文件详情|详情)(内容)?如下\s*[:：]$/u.test(text)
