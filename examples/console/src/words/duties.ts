import { words } from "./words.js"

export const dutyWords = words(
  {
    previous: "上个月",
    next: "下个月",
    thisMonth: "本月",
    subscribe: "订阅日历（.ics）",
    subscribeMore: "复制这个地址，加到手机或电脑的日历里。",
    anyTime: "当天内",
    by: "{{time}} 前",
    from: "{{time}} 起",
    none: "这一天没有例行工作。",
    daysDuties_other: "{{day}}，{{count}} 项",
    unkept: "没有记录",
    papers: "当天记录"
  },
  {
    previous: "Last month",
    next: "Next month",
    thisMonth: "This month",
    subscribe: "Subscribe (.ics)",
    subscribeMore: "Add this address to the calendar of your phone or computer.",
    anyTime: "that day",
    by: "by {{time}}",
    from: "from {{time}}",
    none: "No duties on this day.",
    daysDuties_one: "{{day}}, 1 duty",
    daysDuties_other: "{{day}}, {{count}} duties",
    unkept: "no record",
    papers: "Record of the day"
  }
)
