import { words } from "./words.js"

export const todayWords = words(
  {
    title: "今日",
    overdue: "已逾期",
    dueToday: "今天到期",
    dueSoon: "七天内到期",
    dueLater: "以后到期",
    nothingDue: "七天内没有到期的事。",
    noUnits: "还没有房号：先导入一份清单，才能办业务。",
    importUnits: "导入房号",
    counts: "在办",
    atLeast: "{{count}}+",
    recent: "最近办的",
    begin: "新建{{what}}",
    beginOther: "其他业务"
  },
  {
    title: "Today",
    overdue: "Overdue",
    dueToday: "Due today",
    dueSoon: "Due within seven days",
    dueLater: "Due later",
    nothingDue: "Nothing is due within seven days.",
    noUnits: "There are no units yet: import a list of them first.",
    importUnits: "Import units",
    counts: "Open",
    atLeast: "{{count}}+",
    recent: "Latest",
    begin: "New: {{what}}",
    beginOther: "Something else"
  }
)
