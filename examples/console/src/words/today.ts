import { words } from "./words.js"

export const todayWords = words(
  {
    title: "今日",
    overdue: "已逾期",
    dueToday: "今天到期",
    dueSoon: "七天内到期",
    dueLater: "以后到期",
    nothingDue: "七天内没有到期的事。",
    counts: "在办",
    countOf: "{{status}}",
    atLeast: "{{count}}+",
    recent: "最近办的",
    nothingRecent: "还没有业务。",
    begin: "新建{{what}}",
    all: "全部"
  },
  {
    title: "Today",
    overdue: "Overdue",
    dueToday: "Due today",
    dueSoon: "Due within seven days",
    dueLater: "Due later",
    nothingDue: "Nothing is due within seven days.",
    counts: "Open",
    countOf: "{{status}}",
    atLeast: "{{count}}+",
    recent: "Latest",
    nothingRecent: "No case yet.",
    begin: "New: {{what}}",
    all: "All"
  }
)
