import type { Titled } from "../kernel/Process.js"
import type { RenovationEvent } from "./events.js"

const titled = (zh: string, en: string, ...sources: Titled["sources"]): Titled => ({ title: { zh, en }, sources })

/** How the timeline names each event, and the sources that stand behind it. */
export const eventTitles: Record<Exclude<RenovationEvent["_tag"], "Breached">, Titled> = {
  Applied: titled("受理装修申请", "Application taken", "renovation.2.1"),
  DocumentHandedIn: titled("收到资料", "Document handed in", "renovation.2.1"),
  DocumentWaived: titled("免交资料", "Document waived", "library.waiver"),
  AgreementSigned: titled("签署协议", "Agreement signed", "renovation.2.2"),
  DrawingsReviewed: titled("图纸审核", "Drawings reviewed", "library.drawings-review"),
  Approved: titled("批准装修", "Approved", "renovation.2.2", "renovation.2.3"),
  Rejected: titled("不予批准", "Rejected", "renovation.2.2"),
  Paid: titled("财务收款", "Paid", "renovation.2.3"),
  PassOrdered: titled("加办出入证", "Another pass ordered", "renovation.2.3"),
  PassIssued: titled("发放出入证", "Pass issued", "renovation.2.4", "renovation.2.5"),
  PermitIssued: titled("签发许可证", "Permit issued", "renovation.2.6"),
  PermitPosted: titled("张贴许可证", "Permit posted", "renovation.2.8"),
  PermitExtended: titled("许可证延期", "Permit extended", "library.permit-term"),
  PermitExpired: titled("许可证到期", "Permit expired", "library.permit-term"),
  WorkerAdded: titled("增加工人", "Worker added", "renovation.1.6", "renovation.1.7"),
  ContractorChanged: titled("更换装修队", "Contractor changed", "library.contractor-change"),
  ViolationRecorded: titled("登记违规", "Violation recorded", "renovation.2.12"),
  WorkStopped: titled("责令停工", "Work stopped", "library.stop-work"),
  WorkResumed: titled("复工", "Work resumed", "library.stop-work"),
  ReportedToAuthority: titled("上报主管部门", "Reported to the authority", "law.order-110"),
  AcceptanceRequested: titled("申请验收", "Acceptance requested", "renovation.2.9"),
  AcceptanceFailed: titled("验收不合格", "Acceptance failed", "renovation.2.9"),
  AcceptancePassed: titled("验收合格", "Accepted", "renovation.2.9"),
  PassReturned: titled("收回出入证", "Pass returned", "renovation.2.10"),
  PassLost: titled("出入证报失", "Pass lost", "library.lost-pass"),
  RefundRequested: titled("申请退押金", "Refund requested", "renovation.2.10"),
  DepositRefunded: titled("退还押金", "Deposit refunded", "renovation.2.10"),
  RefundOverdue: titled("退款逾期", "Refund overdue", "renovation.2.10"),
  Cancelled: titled("取消装修", "Cancelled", "library.cancellation"),
  Corrected: titled("更正", "Corrected", "work.8.8"),
  BroughtForward: titled("期初转入", "Brought forward", "library.go-live")
}

/** What each deadline of a row is about. */
export const dues: Record<"refund" | "permit-expiry" | "pass-expiry", Titled> = {
  refund: titled("应退押金", "Refund due", "renovation.2.10", "renovation.2.11"),
  "permit-expiry": titled("许可证到期", "Permit expires", "library.permit-term"),
  "pass-expiry": titled("出入证到期", "Pass expires", "renovation.2.5")
}
