import { words } from "./words.js"

export const caseWords = words(
  {
    timeline: "经过",
    next: "下一步",
    near: "还差条件",
    others: "等其他岗位办",
    asides_other: "其他可办的 {{count}} 项",
    blocked_other: "还不能办的 {{count}} 项",
    notFound: "没有这笔业务",
    notFoundMore: "「{{id}}」不在本小区的登记里。",
    back: "返回列表",
    edition: "第 {{number}} 版规则册",
    byRole: "应由{{roles}}办理",
    become: "换成{{role}}",
    late: "补录",
    recordedAt: "{{at}} 录入",
    breach: "违规",
    personalGone: "（已按规定删除）",
    nothingToDo: "现在没有轮到{{role}}办的。",
    step: "步骤"
  },
  {
    timeline: "Timeline",
    next: "Next steps",
    near: "Almost possible",
    others: "For someone else",
    asides_one: "1 other step",
    asides_other: "{{count}} other steps",
    blocked_one: "1 step not possible yet",
    blocked_other: "{{count}} steps not possible yet",
    notFound: "There is no such case",
    notFoundMore: "“{{id}}” is not on this community’s books.",
    back: "Back to the list",
    edition: "Edition {{number}} of the rulebook",
    byRole: "For: {{roles}}",
    become: "Act as {{role}}",
    late: "late entry",
    recordedAt: "entered {{at}}",
    breach: "Breach",
    personalGone: "(deleted as the rules require)",
    nothingToDo: "Nothing for the {{role}} to do just now.",
    step: "Step"
  }
)
