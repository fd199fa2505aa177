import type { Breached } from "../kernel/Command.js"
import type { LocalDate, LocalDateTime } from "../kernel/LocalDate.js"
import type { Titled } from "../kernel/Process.js"
import type { Absence, Attestation, Handover, Part, Preparation, Present, Rostered, Unmet } from "./state.js"

export type ShiftEvent =
  | ({ readonly _tag: "Rostered" } & Rostered)
  | {
      readonly _tag: "Substituted"
      readonly date: LocalDate
      readonly desk: string
      readonly part: Part
      readonly clerk: string
    }
  | { readonly _tag: "Unrostered"; readonly date: LocalDate; readonly desk: string; readonly part: Part }
  | {
      readonly _tag: "RosterChecked"
      readonly date: LocalDate
      readonly desk: string
      readonly part: Part
      readonly came: boolean
    }
  /** Helping: the roster has somebody else at the post. */
  | { readonly _tag: "RosterOver"; readonly of: "month" | "quarter" }
  | ({ readonly _tag: "Arrived"; readonly helping?: true } & Present)
  | { readonly _tag: "PostTakenUp"; readonly who: string; readonly until: string }
  | { readonly _tag: "Prepared"; readonly who: string; readonly unmet: ReadonlyArray<Preparation> }
  | { readonly _tag: "Departed"; readonly who: string; readonly at: LocalDateTime }
  | ({ readonly _tag: "PostLeft" } & Absence)
  | { readonly _tag: "PostTaken"; readonly at: LocalDateTime; readonly minutes: number }
  | ({ readonly _tag: "AbsenceFound" } & Absence)
  | { readonly _tag: "Logged"; readonly who: string; readonly text: string; readonly important: boolean }
  /** Who came is absent where nobody did. */
  | { readonly _tag: "HelpAsked"; readonly who: string; readonly text: string; readonly came?: string }
  | { readonly _tag: "EntryMissed"; readonly what: string }
  | { readonly _tag: "MissedEntered"; readonly number: number; readonly case?: string }
  | { readonly _tag: "SiteOpened"; readonly who: string; readonly site: string }
  | { readonly _tag: "UseApproved"; readonly who: string }
  | { readonly _tag: "ComputerUsed"; readonly who: string }
  | { readonly _tag: "VouchersSorted"; readonly vouchers: number }
  | { readonly _tag: "RecordsCompared"; readonly missing: ReadonlyArray<string> }
  | { readonly _tag: "PhoneForwarded"; readonly to: string }
  | { readonly _tag: "Attested"; readonly item: Attestation; readonly note: string; readonly to?: string }
  | ({ readonly _tag: "HandoverPrepared" } & Pick<Handover, "change" | "outgoing" | "preparedBy" | "cases">)
  | {
      readonly _tag: "Left"
      readonly at: LocalDateTime
      readonly signedBy: string
      readonly unmet: ReadonlyArray<Unmet>
      /** By when it is taken over. */
      readonly due: LocalDateTime
      readonly followUps: ReadonlyArray<Unmet>
    }
  | { readonly _tag: "TakenOver"; readonly by: string; readonly at: LocalDateTime; readonly clean: boolean }
  | { readonly _tag: "FollowedUp"; readonly number: number }
  | { readonly _tag: "NotHandedOver"; readonly who: string }
  | { readonly _tag: "NotTakenOver"; readonly whose: string }
  | Breached

const titled = (zh: string, en: string, ...sources: Titled["sources"]): Titled => ({ title: { zh, en }, sources })

/** How the timeline names each event. */
export const eventTitles: Record<Exclude<ShiftEvent["_tag"], "Breached">, Titled> = {
  Rostered: titled("排班", "Rostered", "prep.1"),
  Substituted: titled("换人", "Substituted", "prep.1"),
  Unrostered: titled("撤销排班", "Taken off the roster", "prep.1"),
  RosterChecked: titled("核对到岗", "Roster checked", "prep.1"),
  RosterOver: titled("排班期满", "The roster is over", "library.roster"),
  Arrived: titled("到岗", "Arrived", "prep.1", "work.1"),
  Prepared: titled("岗前准备", "Prepared", "prep.6"),
  PostTakenUp: titled("顶岗", "Took up the post", "prep.1"),
  Departed: titled("离开前台", "Went off duty", "prep.1"),
  PostLeft: titled("离岗", "Left the post", "work.6.19"),
  PostTaken: titled("回岗", "Back at the post", "work.6.19"),
  AbsenceFound: titled("查岗发现离岗", "Found absent", "work.6.19"),
  Logged: titled("客服日志", "Service log", "work.8.13"),
  HelpAsked: titled("已请人协助", "Help asked for", "work.8.6"),
  EntryMissed: titled("电脑故障未录", "Not entered: computer failure", "work.8.8", "handover.1.6"),
  MissedEntered: titled("已补录", "Entered since", "work.8.8", "handover.1.6"),
  SiteOpened: titled("打开其他网站", "Another site opened", "work.8.10"),
  UseApproved: titled("批准使用电脑", "Use of the computer approved", "work.8.10"),
  ComputerUsed: titled("他人使用电脑", "Computer used by someone else", "work.8.10"),
  VouchersSorted: titled("整理单据", "Vouchers sorted", "handover.1.3"),
  RecordsCompared: titled("核对手工与系统", "Records compared", "work.6.17", "handover.1.6"),
  PhoneForwarded: titled("电话转接", "Phone forwarded", "work.6.18", "handover.1.11"),
  Attested: titled("交班确认", "Attested", "handover.1.1"),
  HandoverPrepared: titled("备好交班", "Handover prepared", "handover.1.9"),
  Left: titled("交班签字", "Left", "work.6.18"),
  TakenOver: titled("接班签字", "Taken over", "handover.2.2"),
  FollowedUp: titled("遗留已办", "Followed up", "handover.2.6"),
  NotHandedOver: titled("未交班", "Not handed over", "work.6.18"),
  NotTakenOver: titled("无人接班", "Not taken over", "handover.2.1")
}
