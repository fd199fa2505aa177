import { receiptNumber, receiptStatuses } from "../cash/receipts.js"
import { printedNumber } from "../kernel/Books.js"
import { isVaultRef } from "../kernel/Personal.js"
import type { Item } from "../kernel/Process.js"
import type { ClockLine } from "./clock.js"
import { deadlineNames, statuses, subject } from "./messages.js"
import { owed, type Repair, type Running, urgencies } from "./state.js"

const clock = (moment: string) => moment.replace("T", " ")

const lineSaid = ({ what, from, until, minutes, total }: ClockLine) => {
  const span = `${clock(from)} – ${clock(until)}`
  if (what === "runs")
    return { zh: `${span} 计 ${minutes} 分钟，累计 ${total}`, en: `${span}: ${minutes} min, ${total} in all` }
  return what === "stopped"
    ? { zh: `${span} 已告知住户，停计`, en: `${span}: stopped, the resident was told` }
    : { zh: `${span} 非工作日，不计`, en: `${span}: not a working day` }
}

const deadlineItems = ({ what, by, lines, escalated }: Running): ReadonlyArray<Item> => {
  const { zh, en } = deadlineNames[what]
  const late = escalated === undefined ? undefined : statuses[escalated]
  return [
    {
      label: { zh: `${zh}时限`, en: `${en}, by` },
      value: {
        text: {
          zh: `${clock(by)}${late === undefined ? "" : `（已超时，${late.zh}）`}`,
          en: `${clock(by)}${late === undefined ? "" : ` (late, ${late.en.toLowerCase()})`}`
        }
      },
      sources: ["library.repair-deadlines"]
    },
    ...lines.map((line): Item => ({ label: { zh: "计时", en: "Clock" }, value: { text: lineSaid(line) } }))
  ]
}

const personal = (zh: string, en: string, value: string | undefined): ReadonlyArray<Item> =>
  value === undefined ? [] : [{ label: { zh, en }, value: { personal: value } }]
const plain = (zh: string, en: string, value: string | undefined): ReadonlyArray<Item> =>
  value === undefined ? [] : [{ label: { zh, en }, value: { plain: value } }]

const equipmentItems = ({ equipment }: Repair): ReadonlyArray<Item> =>
  equipment === undefined
    ? []
    : [
        { label: { zh: "设备", en: "Equipment" }, value: { plain: equipment.name }, sources: ["job.5.9"] },
        { label: { zh: "检查结果", en: "Found" }, value: { text: statuses[equipment.works ? "works" : "broken"] } }
      ]

const moneyItems = (state: Repair): ReadonlyArray<Item> => [
  ...(owed(state) > 0 ? [{ label: { zh: "待收维修费", en: "Charge to be paid" }, value: { money: owed(state) } }] : []),
  ...state.receipts.map((made): Item => {
    const [number, { zh, en }] = [receiptNumber(made), receiptStatuses[made.status]]
    return {
      label: { zh: `收据 ${number}（${zh}）`, en: `Receipt ${number} (${en.toLowerCase()})` },
      value: { money: made.amount },
      sources: ["work.8.12"]
    }
  })
]

/** A repair order or a complaint in lines for people, with the working of each deadline. */
export const items = (state: Repair): ReadonlyArray<Item> => {
  const status: Item = { label: { zh: "状态", en: "Status" }, value: { text: statuses[state.status] } }
  if (state.status === "checked") return [status, ...equipmentItems(state)]
  const { kind, department, urgency, number, reporter, what } = state
  return [
    status,
    { label: { zh: "单号", en: "Number" }, value: { plain: printedNumber(number) }, sources: ["complaint.2"] },
    { label: { zh: "类别", en: "Kind" }, value: { text: subject(kind, department) } },
    { label: { zh: "缓急", en: "Urgency" }, value: { text: urgencies[urgency] } },
    ...plain("房号", "Unit", state.unit),
    ...plain("位置", "Place", state.place),
    // The name of equipment is nobody's; what was put right about it is free text.
    ...(isVaultRef(what) ? personal("内容", "About", what) : plain("内容", "About", what)),
    ...personal("联系人", "Name", state.contactName),
    ...personal("联系电话", "Phone", state.phone),
    ...(reporter === "anonymous"
      ? [{ label: { zh: "联系人", en: "Name" }, value: { text: { zh: "匿名", en: "Anonymous" } } }]
      : []),
    { label: { zh: "跟踪人", en: "Tracker" }, value: { plain: state.tracker }, sources: ["complaint.5"] },
    ...plain("接单人", "Worker", state.worker),
    ...plain("接续原单", "Follows", state.follows),
    ...equipmentItems(state),
    ...moneyItems(state),
    ...state.deadlines.flatMap(deadlineItems),
    ...state.visits.map(
      ({ outcome, on }, index): Item => ({
        label: { zh: `第 ${index + 1} 次回访（${on}）`, en: `Visit no. ${index + 1} (${on})` },
        value: { text: statuses[outcome] },
        sources: ["work.8.9"]
      })
    )
  ]
}
