import { words } from "./words.js"

export const stockWords = words(
  {
    whichDesk: "前台",
    good: "货物",
    pieces: "件数",
    levels: "库存",
    available: "有",
    none: "无",
    levelsBlind: "盘点前只显示有无，不显示件数。",
    stocktake: "今日盘点",
    counted: "点得",
    expected: "账面",
    difference: "差异",
    agrees: "与账面一致。",
    notToday: "今天还没有盘点。",
    blind: "复盘之前不显示件数。",
    countQuestion_other: "{{count}} 种货物已点完，登记盘点？",
    purchases: "申购",
    noPurchases: "没有未完成的申购。",
    outstanding: "未到",
    sheet: "打印盘点表",
    past: "往日盘点"
  },
  {
    whichDesk: "Desk",
    good: "Good",
    pieces: "Pieces",
    levels: "In stock",
    available: "yes",
    none: "none",
    levelsBlind: "Only whether there is any is shown before the stocktake, not how much.",
    stocktake: "Today’s stocktake",
    counted: "Counted",
    expected: "By the books",
    difference: "Difference",
    agrees: "Agrees with the books.",
    notToday: "Not counted yet today.",
    blind: "No figures until it has been counted again.",
    countQuestion_one: "1 good counted. Record the stocktake?",
    countQuestion_other: "{{count}} goods counted. Record the stocktake?",
    purchases: "Purchase requests",
    noPurchases: "No purchase is outstanding.",
    outstanding: "To come",
    sheet: "Print the stocktake sheet",
    past: "Earlier stocktakes"
  }
)
