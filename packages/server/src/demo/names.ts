import { type Chance, oneOf } from "./chance.js"

const list = (text: string) => text.split(" ") as unknown as readonly [string, ...ReadonlyArray<string>]

const surnames = list(
  "王 李 张 刘 陈 杨 黄 赵 吴 周 徐 孙 马 朱 胡 郭 何 林 高 罗 郑 梁 谢 宋 唐 许 韩 冯 邓 曹 彭 曾 肖 田 董 袁 潘 于 蒋 蔡 余 杜 叶 程 苏 魏 吕 丁 任 沈 姚 卢 姜 崔 钟 谭 陆 汪 范 石"
)
const firsts = list("志 文 建 晓 雪 子 思 佳 雨 明 海 春 秋 丽 国 永 嘉 宇 梓 若 欣 静 伟 俊 婉 清 玉 小 云 立 景 书")
const seconds = list("明 华 强 芳 梅 杰 涛 婷 琳 轩 涵 怡 峰 平 燕 军 敏 娟 超 霞 辉 宁 洁 波 斌 航 然 月 溪 远 安 和")

/** An invented name: any person of that name is so by chance. */
export const inventedName = (chance: Chance): string =>
  oneOf(chance, surnames) + oneOf(chance, firsts) + (chance() < 0.8 ? oneOf(chance, seconds) : "")

/** Invented firms. */
export const contractors = list(
  "云雀装饰工程队 半亩方塘装修队 青禾样板装饰队 老榫头木作工坊 拾光家装工程队 三分地装修队 白墙黑瓦装饰队"
)

/** A number nobody can have: mobile numbers in China begin with 13 to 19. */
export const inventedPhone = (index: number): string => `100-0000-${String(index).padStart(4, "0")}`
