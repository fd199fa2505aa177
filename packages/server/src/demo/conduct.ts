import type { LocalDate } from "@qiantai/core"
import { type DeskId, lateDays, turnsIn } from "./desks.js"
import { ratedMonths } from "./months.js"
import { inOrder, numbered, type Setting, type StoryStep, step, type Thread } from "./Story.js"

type Who = StoryStep["who"]

/** What is done about conduct: each step so many days ago. */
const reported = (ago: number, time: string, by: Who, report: object) => step(ago, time, by, "report", report)
const notified = (ago: number, time: string) => step(ago, time, "S04", "notify")
const explained = (ago: number, time: string, who: Who, text: string) => step(ago, time, who, "explain", { text })
const confirmed = (ago: number, time: string, by: "S04" | "S05", reason: string) =>
  step(ago, time, by, "confirm", { reason })

interface Sample {
  readonly begun: number
  readonly steps: ReadonlyArray<StoryStep>
}
const sample = (begun: number, ...steps: ReadonlyArray<StoryStep>): Sample => ({ begun, steps })

/** The breach that is on record of a desk's day. */
const breachOf = ({ day }: Setting, ago: number, desk: DeskId) => `shift/${day(ago)}-${desk}#1`

/** A late arrival at desk B: taken up and told the day after, explained on the second day, confirmed on the third. */
const lateConfirmed = (setting: Setting, ago: number, who: Who, text: string, reason: string): Sample =>
  sample(
    ago - 1,
    step(ago - 1, "10:00", "S04", "takeUp", { breach: breachOf(setting, ago, "B") }),
    notified(ago - 1, "16:00"),
    explained(ago - 2, "12:30", who, text),
    confirmed(ago - 3, "10:30", "S04", reason)
  )

/** What lies in the quarter whose stars are decided, and is long settled. */
const settled = (setting: Setting): ReadonlyArray<Sample> => {
  const [, second = setting.day(0), third = second] = ratedMonths(setting)
  const { noted, excused } = lateDays(setting)
  const [leftPost] = turnsIn(setting, "S14", second)
  const [found, rang] = turnsIn(setting, "S01", third)
  const on = (ago: number): { readonly on: LocalDate } => ({ on: setting.day(ago) })
  return [
    lateConfirmed(setting, noted, "S14", "公交改道没有提前留意，下次提早一班车。", "到岗晚于开班，本人认可"),
    sample(
      excused - 1,
      step(excused - 1, "10:20", "S04", "putAside", {
        ...{ breach: breachOf(setting, excused, "B") },
        reason: "当天地铁停运，有站方证明，已电话告知并补足当班时间"
      })
    ),
    sample(
      leftPost,
      reported(leftPost, "15:40", "S11", {
        ...{ who: "S14", kind: "left-post", ...on(leftPost) },
        evidence: "15:12 至 15:21 服务台无人，未登记离岗，也没有找人替；监控 B 座大堂 2 号"
      }),
      notified(leftPost - 1, "09:30"),
      explained(leftPost - 2, "10:15", "S14", "大门口有老人摔倒，我跑去扶，当时来不及叫人替。不到十分钟就回来了。"),
      confirmed(leftPost - 3, "15:00", "S05", "情有可原，但对讲机在手边，应先呼叫监控室替岗再离开")
    ),
    sample(
      found,
      step(found, "17:20", "S04", "propose", {
        ...{ who: "S01", grade: "2", ...on(found) },
        evidence: "在快递柜旁拾到住户钱包，内有证件和银行卡，核对后当天归还，住户送来感谢信"
      }),
      step(found - 1, "11:00", "S05", "grant")
    ),
    sample(
      rang,
      reported(rang, "11:30", "S13", {
        ...{ who: "S01", kind: "phone-unanswered", ...on(rang) },
        evidence: "11:05 起监控室两次打 B 座前台，都没有人接"
      }),
      notified(rang - 1, "09:40"),
      explained(rang - 1, "16:00", "S01", "当时正带两名看房访客登记，一手拿证件，响了几声就断了，随后回拨过去。"),
      step(rang - 2, "14:00", "S04", "dismiss", { reason: "监控可见当时正在接待登记，七分钟后已回拨" })
    )
  ]
}

/** A clerk who came late twice and was found chatting: three minor faults make a general one. */
const escalated = (setting: Setting): ReadonlyArray<Sample> => {
  const [first, second] = lateDays(setting).again
  return [
    lateConfirmed(
      setting,
      first,
      "S03",
      "孩子早上发烧，送医院后才赶来，路上给 B 座打过电话。",
      "情况属实，但请假应在开班前由主管准许"
    ),
    lateConfirmed(setting, second, "S03", "闹钟没响，没有别的理由。", "半个月内第二次迟到，本人认可"),
    sample(
      5,
      reported(5, "14:50", "S11", {
        ...{ who: "S03", kind: "chatting", on: setting.day(5) },
        evidence: "14:20 至 14:45 与保洁员在台前聊天，其间一名住户站着等了两分钟"
      }),
      notified(4, "09:30"),
      explained(3, "12:20", "S03", "保洁员来问排班，说着说着就聊开了，没有看见住户。以后注意。"),
      confirmed(2, "15:30", "S05", "监控属实，住户确有等候")
    )
  ]
}

/** What is under way: something at every step of the procedure, and one act that two colleagues reported. */
const underWay = (setting: Setting): ReadonlyArray<Sample> => {
  const on = (ago: number) => ({ on: setting.day(ago) })
  return [
    sample(
      10,
      reported(10, "10:40", "S02", {
        ...{ who: "S12", kind: "forgery", ...on(12) },
        evidence: "回访时住户说当天不在家，也没有签过字；维修单上的签名与登记本笔迹不同，已拍照"
      }),
      notified(10, "16:50"),
      step(9, "09:10", "S04", "refuseToSign", { witness: "S11" }),
      explained(7, "17:30", "S12", "去了两趟都没有人，怕又被说拖单，就替签了。活是干完的。"),
      confirmed(5, "10:00", "S05", "笔迹和住户陈述一致，本人承认代签"),
      step(2, "14:30", "S05", "noteReview", {
        reviewer: "personnel",
        opinion: "入职以来没有同类记录，工作确已完成。建议先停止单独上门，待法务意见后再定。"
      })
    ),
    sample(
      9,
      reported(9, "17:45", "S01", {
        ...{ who: "S09", kind: "order-missed", ...on(9) },
        evidence: "前一天下午签收的单子到今天没有上门，住户来电两次，工程部登记本上也没有这一单"
      }),
      notified(8, "09:20"),
      explained(6, "16:20", "S09", "单子夹在上一班的本子里，交班时没有说，我当天没有看到。"),
      confirmed(4, "11:00", "S05", "派单联由本人签收，交班前应当面交代"),
      step(2, "09:40", "S09", "appeal", {
        grounds: "签收栏是同班代签的，笔迹可以对；当天我在水泵房抢修，有工单为证。请重新核实。"
      })
    ),
    sample(
      5,
      reported(5, "18:20", "S04", {
        ...{ who: "S10", kind: "let-in-unregistered", ...on(5) },
        evidence: "17:50 放一名搬运工随住户进门，没有登记，也没有打对讲；门岗监控 1 号"
      }),
      step(4, "09:00", "S05", "notify"),
      explained(2, "10:30", "S10", "住户在场，说是他请来搬柜子的，我就放了。登记确实漏了。")
    ),
    sample(
      3,
      reported(3, "17:00", "S11", {
        ...{ who: "S03", kind: "unrelated-reading", ...on(3) },
        evidence: "16:10 起在 A 座台后看手机视频，提醒后收起，十分钟后又拿出来"
      }),
      notified(1, "09:30")
    ),
    sample(
      1,
      reported(1, "15:30", "S13", {
        ...{ who: "S02", kind: "phone-unanswered", ...on(2) },
        evidence: "前一天 14:10 至 14:25 监控室连打三次 B 座前台都没有人接，通话记录已打印"
      })
    ),
    sample(
      1,
      reported(1, "16:20", "S11", {
        ...{ who: "S02", kind: "phone-unanswered", ...on(2) },
        evidence: "前一天 14:20 左右从内务室打 B 座前台核对周报，响到自动挂断，没有人接"
      })
    ),
    sample(
      1,
      step(1, "17:30", "S04", "propose", {
        ...{ who: "S08", grade: "2", ...on(1) },
        evidence: "七号楼电梯困人，五分钟到场安抚并配合维保放人，全程用对讲稳住住户，住户来电致谢"
      })
    )
  ]
}

/** The sample community's conduct: faults at every step, one that three others made, merits, and a breach put aside. */
export const conduct = (setting: Setting): ReadonlyArray<Thread> =>
  numbered(
    setting,
    "conduct",
    "C",
    [...settled(setting), ...escalated(setting), ...underWay(setting)]
      .map(({ begun, steps }) => ({ begun, story: inOrder(...steps) }))
      .sort((one, other) => other.begun - one.begun)
  )
