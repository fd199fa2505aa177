import { inventedPhone } from "./names.js"
import { inOrder, numbered, type Setting, type Story, type StoryStep, step, type Thread } from "./Story.js"

type Who = StoryStep["who"]
type Kind = "ordinary" | "urgent" | "cleaning" | "security" | "other"

/** A repair or a complaint as it went: when it came in, about what, and what followed. */
interface Sample {
  readonly begun: number
  readonly time: string
  readonly who?: Who
  readonly kind: Kind
  readonly what: string
  /** Where it is no home that it is about. */
  readonly place?: string
  readonly anonymous?: true
  readonly after?: (setting: Setting) => ReadonlyArray<StoryStep>
}

const worker: Who = "S12"
const engineer: Who = "S08"

const sent = (daysAgo: number, time: string, clerk: Who = "S01", to: Who = worker) =>
  step(daysAgo, time, clerk, "dispatch", { worker: to, workerSigned: true, duplicateHandedOver: true })
const there = (daysAgo: number, time: string, by: Who = worker) => step(daysAgo, time, by, "arrived")
const done = (daysAgo: number, time: string, what: string, by: Who = worker, more: object = {}) =>
  step(daysAgo, time, by, "done", { what, signature: "signed", ...more })
const told = (daysAgo: number, time: string, text: string, by: Who = "S01") =>
  step(daysAgo, time, by, "told", { how: "phone", text })
const visited = (daysAgo: number, time: string, outcome: string, text?: string, by: Who = "S02") =>
  step(daysAgo, time, by, "returnVisit", { outcome, ...(text !== undefined && { text }) })
const closed = (daysAgo: number, time: string, by: Who = "S01") => step(daysAgo, time, by, "close")

/** At least one in every state, and one in every kind of delay. */
const samples: ReadonlyArray<Sample> = [
  {
    ...{ begun: 24, time: "09:10", kind: "ordinary", what: "厨房水龙头滴水" },
    after: () => [
      sent(24, "09:20"),
      there(24, "10:05"),
      done(24, "10:40", "更换水龙头阀芯", worker, { parts: [{ name: "阀芯", quantity: 1 }] }),
      visited(22, "15:10", "satisfied", "修得很快，不再滴水"),
      closed(22, "15:20")
    ]
  },
  {
    ...{ begun: 16, time: "10:30", kind: "cleaning", what: "楼道烟头多日没有清扫" },
    after: () => [
      told(16, "14:20", "已通知保洁主管当日清扫"),
      done(15, "10:00", "楼道已清扫，加排每日巡扫", "S04", { by: "S11" }),
      visited(14, "16:00", "fairly", "干净了，希望保持"),
      closed(14, "16:10")
    ]
  },
  {
    ...{ begun: 9, time: "20:40", who: "S13", kind: "urgent", what: "卫生间角阀爆裂，水漫到走廊" },
    after: () => [
      sent(9, "20:45", "S13", engineer),
      there(9, "21:00", engineer),
      done(9, "21:40", "关总阀，更换角阀", engineer, { parts: [{ name: "角阀", quantity: 1 }] }),
      visited(8, "10:20", "satisfied", "夜里来得很及时"),
      closed(8, "10:25", "S04")
    ]
  },
  {
    ...{ begun: 7, time: "09:40", kind: "ordinary", what: "阳台推拉门滑轮损坏" },
    after: () => [
      sent(7, "09:55"),
      there(7, "11:00"),
      done(6, "09:30", "更换滑轮", worker, { signature: "nobody-home" })
    ]
  },
  {
    ...{ begun: 6, time: "14:00", kind: "ordinary", what: "客厅插座没有电" },
    after: () => [
      sent(6, "14:15"),
      done(6, "16:00", "更换空气开关", worker, { charge: "35.00" }),
      visited(5, "18:30", "no-answer"),
      visited(4, "19:00", "no-answer")
    ]
  },
  {
    ...{ begun: 5, time: "11:20", kind: "ordinary", what: "入户门锁舌卡住" },
    after: () => [
      sent(5, "11:35"),
      done(5, "14:00", "锁体上油、校正"),
      visited(2, "10:00", "dissatisfied", "第二天又卡住了，不满意")
    ]
  },
  {
    ...{ begun: 4, time: "08:50", kind: "security", what: "外来车辆长时间占用消防通道" },
    after: () => [
      told(4, "09:40", "保安队长已到场处理"),
      done(4, "11:00", "车主已挪车，加设隔离桩", "S04", { by: "S10" }),
      visited(2, "15:40", "satisfied", "处理得很快")
    ]
  },
  {
    ...{ begun: 3, time: "16:10", kind: "ordinary", what: "对讲门铃没有声音" },
    after: ({ day }) => [
      sent(3, "16:25"),
      step(3, "17:30", "S01", "wait", {
        ...{ reason: "part-missing", detail: "缺听筒主板，已向厂家订货" },
        ...{ promised: { on: day(-2), at: "16:00" }, told: "phone" }
      })
    ]
  },
  {
    ...{ begun: 3, time: "10:00", kind: "urgent", what: "消防水管接头漏水", place: "负一楼车库 C 区" },
    after: () => [
      sent(3, "10:05"),
      there(3, "10:20"),
      done(3, "11:30", "更换接头", worker, { signature: "public-area" })
    ]
  },
  { begun: 2, time: "09:30", kind: "other", what: "快递柜经常占满", anonymous: true },
  {
    ...{ begun: 2, time: "17:40", kind: "ordinary", what: "主卧空调排水管堵塞" },
    after: ({ day }) => [
      step(2, "17:50", "S01", "wait", {
        ...{ reason: "all-workers-busy", promised: { on: day(1), at: "15:00" } }
      })
    ]
  },
  {
    ...{ begun: 2, time: "13:20", kind: "ordinary", what: "书房灯不亮" },
    after: () => [sent(2, "13:30"), done(1, "10:10", "更换镇流器"), visited(1, "17:30", "satisfied", "很满意")]
  },
  { begun: 1, time: "09:05", kind: "ordinary", what: "厨房下水道返味", after: () => [sent(1, "09:20")] },
  { begun: 1, time: "15:10", kind: "security", what: "夜间有人在楼下大声喧哗，保安没有劝阻" },
  {
    ...{ begun: 1, time: "16:20", kind: "ordinary", what: "次卧窗户关不严" },
    after: ({ day }) => [
      sent(1, "16:40"),
      step(1, "17:10", "S01", "wait", {
        ...{ reason: "resident-away", detail: "住户约傍晚在家" },
        ...{ promised: { on: day(0), at: "18:30" }, told: "phone" }
      })
    ]
  },
  { begun: 1, time: "19:50", who: "S02", kind: "ordinary", what: "门厅感应灯一直亮", place: "5 栋 1 单元门厅" },
  {
    ...{ begun: 0, time: "08:35", kind: "urgent", what: "电表箱有焦味" },
    after: () => [sent(0, "08:40", "S01", engineer), there(0, "08:55", engineer)]
  },
  { begun: 0, time: "09:25", kind: "ordinary", what: "马桶水箱一直进水" },
  { begun: 0, time: "10:15", kind: "cleaning", what: "电梯里有污渍" }
]

const receiptOf = ({ kind, what, place, anonymous }: Sample, unit: string, index: number) => {
  const isRepair = kind === "ordinary" || kind === "urgent"
  return {
    ...(isRepair ? { kind: "repair" } : { kind: "complaint", department: kind }),
    ...(place === undefined ? { unit } : { place }),
    what,
    ...(anonymous === true ? { anonymous } : { phone: inventedPhone(5000 + index) }),
    urgency: kind === "urgent" ? "urgent" : "ordinary",
    via: index % 4 === 0 ? "in-person" : "phone"
  }
}

/** The sample community's repairs and complaints, one home each. */
export const repairs = (setting: Setting): ReadonlyArray<Thread> => {
  const stories = samples.map((sample, index): { readonly begun: number; readonly story: Story } => {
    const { begun, time, who = "S01", after = () => [] } = sample
    const { id = "" } = setting.units[(index * 211 + 97) % setting.units.length] ?? {}
    const received = step(begun, time, who, "receive", receiptOf(sample, id, index))
    return { begun, story: inOrder(received, ...after(setting)) }
  })
  return numbered(setting, "repairs", "W", stories)
}
