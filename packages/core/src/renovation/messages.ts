import { receiptMessages } from "../cash/receiptMessages.js"
import { receiptStatuses } from "../cash/receipts.js"
import type { Bilingual } from "../kernel/Bilingual.js"
import { printedNumber } from "../kernel/Books.js"
import type { LocalDate } from "../kernel/LocalDate.js"
import { format, type Money } from "../kernel/Money.js"
import { type DocumentKey, documentOf, documents } from "./documents.js"
import type { FeeLine } from "./fees.js"
import type { Payer, Signatory } from "./state.js"

export const feeLines = {
  "owner-deposit": { zh: "业主装修押金", en: "Owner's deposit" },
  "contractor-deposit": { zh: "装修队押金", en: "Contractor's deposit" },
  "waste-removal": { zh: "垃圾清运费", en: "Waste removal" },
  "pass-fee": { zh: "出入证工本费", en: "Pass cost fee" },
  "pass-deposit": { zh: "出入证押金", en: "Pass deposit" },
  claim: { zh: "违规扣款不足部分", en: "Claim beyond the deposit" }
} as const satisfies Record<FeeLine, Bilingual>

export const parties = {
  owner: { zh: "业主", en: "the owner" },
  contractor: { zh: "装修队", en: "the contractor" },
  office: { zh: "管理处", en: "the office" }
} as const satisfies Record<Signatory, Bilingual>

/** Whose money it is. */
export const payers = {
  owner: { zh: "业主", en: "Owner" },
  contractor: { zh: "装修队", en: "Contractor" },
  "former-contractor": { zh: "原装修队", en: "Former contractor" }
} as const satisfies Record<Payer, Bilingual>

export const statuses = {
  applied: { zh: "已申请", en: "Applied" },
  approved: { zh: "已批准，待缴费", en: "Approved, to be paid" },
  paid: { zh: "已缴费", en: "Paid" },
  permitted: { zh: "施工中", en: "Permitted" },
  "awaiting-acceptance": { zh: "待验收", en: "Awaiting acceptance" },
  accepted: { zh: "已验收，待退押金", en: "Accepted, to be refunded" },
  refunded: { zh: "已退押金", en: "Refunded" },
  rejected: { zh: "未批准", en: "Rejected" },
  cancelled: { zh: "已取消", en: "Cancelled" },
  out: { zh: "在用", en: "Out" },
  returned: { zh: "已收回", en: "Returned" },
  lost: { zh: "已报失", en: "Lost" },
  valid: { zh: "有效", en: "In force" },
  ended: { zh: "已失效", en: "Ended" },
  expired: { zh: "已到期", en: "Expired" },
  receipt: { zh: "已收款", en: "Received" },
  ...receiptStatuses
} as const satisfies Record<string, Bilingual>

const serial = printedNumber

const paper = (key: DocumentKey, language: "zh" | "en"): string => {
  const { document, worker } = documentOf(key)
  const name = documents[document][language]
  if (worker === undefined) return name
  return language === "zh" ? `${worker} 号工人：${name}` : `${name} of worker ${worker}`
}

const papersZh = (keys: ReadonlyArray<DocumentKey>) => keys.map((key) => paper(key, "zh")).join("、")
const papersEn = (keys: ReadonlyArray<DocumentKey>) => keys.map((key) => paper(key, "en")).join("; ")
/** Papers by name. */
export const papersNamed = (keys: ReadonlyArray<DocumentKey>): Bilingual => ({ zh: papersZh(keys), en: papersEn(keys) })
const serials = (numbers: ReadonlyArray<number>) => numbers.map(serial).join("、")
const statusOf = (status: string) => statuses[status as keyof typeof statuses] ?? { zh: status, en: status }

type Lines = ReadonlyArray<{ readonly line: FeeLine; readonly amount: Money }>
const linesZh = (lines: Lines) => lines.map(({ line, amount }) => `${feeLines[line].zh} ${format(amount)}`).join("、")
const linesEn = (lines: Lines) => lines.map(({ line, amount }) => `${feeLines[line].en} ${format(amount)}`).join(", ")

const say = (zh: string, en: string): Bilingual => ({ zh, en })

/** What the refusals and breaches of a renovation say. */
export const messages = {
  "amount-differs": receiptMessages["amount-differs"],
  "given-without-cash": receiptMessages["given-without-cash"],
  "given-too-little": receiptMessages["given-too-little"],
  "not-enough-in-till": receiptMessages["not-enough-in-till"],
  "unknown-unit": (f: { unit: string }) => say(`没有房号 ${f.unit}`, `There is no unit ${f.unit}`),
  "not-the-owner": (f: { applicant: string; unit: string }) =>
    say(
      `申请人 ${f.applicant} 不是 ${f.unit} 的业主，又没有业主书面同意`,
      `${f.applicant} is not an owner of ${f.unit} and has no written consent of one`
    ),
  "unit-already-renovating": (f: { unit: string; cases: ReadonlyArray<string> }) =>
    say(`${f.unit} 已有未办结的装修：${f.cases.join("、")}`, `${f.unit} has an open renovation: ${f.cases.join(", ")}`),
  "ends-before-it-begins": (f: { plannedStart: string; plannedEnd: string }) =>
    say(
      `完工日 ${f.plannedEnd} 早于开工日 ${f.plannedStart}`,
      `The end, ${f.plannedEnd}, lies before the start, ${f.plannedStart}`
    ),
  "area-missing": () => say("本小区按填报面积计费，请填写面积", "This community charges by the area entered: enter it"),
  "area-differs": (f: { entered: number; registered: number }) =>
    say(
      `填报面积 ${f.entered / 100} 平方米与登记面积 ${f.registered / 100} 平方米不符；按登记面积计费，面积可不填`,
      `The area entered, ${f.entered / 100} m², differs from the registered ${f.registered / 100} m², which is charged; leave it out`
    ),
  "contractor-not-named": () =>
    say("由装修队施工的，请写明装修队名称", "Name the contractor, or say that the owner builds himself"),
  "wrong-stage": (f: { status: string; needed: ReadonlyArray<string> }) =>
    say(
      `本业务现在是「${statusOf(f.status).zh}」，${f.needed.map((each) => `「${statusOf(each).zh}」`).join("或")}时才能办理`,
      `The case is “${statusOf(f.status).en}”; this can be done when it is ${f.needed.map((each) => `“${statusOf(each).en}”`).join(" or ")}`
    ),
  "document-not-asked": (f: { document: DocumentKey }) =>
    say(`本业务不需要「${paper(f.document, "zh")}」`, `This case does not ask for: ${paper(f.document, "en")}`),
  "document-already-in": (f: { document: DocumentKey }) =>
    say(`「${paper(f.document, "zh")}」已收`, `Already handed in: ${paper(f.document, "en")}`),
  "copy-not-stamped": (f: { document: DocumentKey }) =>
    say(`「${paper(f.document, "zh")}」未盖公章`, `Not stamped: ${paper(f.document, "en")}`),
  "original-not-seen": (f: { document: DocumentKey }) =>
    say(`「${paper(f.document, "zh")}」未验原件`, `The original was not seen: ${paper(f.document, "en")}`),
  "foreman-phone-missing": () => say("请留下负责人电话", "Take the foreman's phone number"),
  "too-few-photos": (f: { photos: number; needed: number }) =>
    say(`照片只有 ${f.photos} 张，每人须 ${f.needed} 张`, `${f.photos} photos; ${f.needed} are needed of each person`),
  "documents-missing": (f: { documents: ReadonlyArray<DocumentKey> }) =>
    say(`还缺：${papersZh(f.documents)}`, `Still missing: ${papersEn(f.documents)}`),
  "party-not-concerned": (f: { party: Signatory }) =>
    say(
      `业主自行施工，无须${parties[f.party].zh}签字`,
      `The owner builds himself; ${parties[f.party].en} does not sign`
    ),
  "already-signed": (f: { party: Signatory }) =>
    say(`${parties[f.party].zh}已签字`, `Already signed by ${parties[f.party].en}`),
  "drawings-not-in": () => say("装修图纸还没有交来", "The drawings are not in yet"),
  "drawings-not-reviewed": () => say("图纸尚未经工程部审核", "Engineering has not reviewed the drawings"),
  "agreement-unsigned": (f: { parties: ReadonlyArray<Signatory> }) =>
    say(
      `《装饰装修管理协议》还缺${f.parties.map((party) => parties[party].zh).join("、")}签字`,
      `The agreement still lacks the signature of ${f.parties.map((party) => parties[party].en).join(", ")}`
    ),
  "money-held": () => say("已收押金，不能改为不批准，请改办取消", "Deposits are held: cancel the case instead"),
  "no-such-party": (f: { party: Payer }) =>
    say(`本业务没有${payers[f.party].zh}`, `This case has no ${payers[f.party].en.toLowerCase()}`),
  "line-not-due": (f: { lines: ReadonlyArray<FeeLine>; payer: Payer }) =>
    say(
      `${payers[f.payer].zh}不须缴纳：${f.lines.map((line) => feeLines[line].zh).join("、")}`,
      `Not due from the ${payers[f.payer].en.toLowerCase()}: ${f.lines.map((line) => feeLines[line].en).join(", ")}`
    ),
  "line-already-paid": (f: { lines: ReadonlyArray<FeeLine> }) =>
    say(
      `已缴清：${f.lines.map((line) => feeLines[line].zh).join("、")}`,
      `Already paid in full: ${f.lines.map((line) => feeLines[line].en).join(", ")}`
    ),
  "worker-unknown": (f: { worker: number }) => say(`没有 ${f.worker} 号工人`, `There is no worker ${f.worker}`),
  "owner-has-not-paid": (f: { lines: Lines }) =>
    say(
      `出入证凭业主缴费收据办理，业主还未缴清：${linesZh(f.lines)}`,
      `Passes are issued against the owner's receipt; still to be paid by the owner: ${linesEn(f.lines)}`
    ),
  "pass-unpaid": (f: { lines: Lines }) =>
    say(`这张出入证的费用未缴：${linesZh(f.lines)}`, `This pass is not paid for: ${linesEn(f.lines)}`),
  "worker-papers-missing": (f: { documents: ReadonlyArray<DocumentKey> }) =>
    say(`该工人还缺：${papersZh(f.documents)}`, `This worker still lacks: ${papersEn(f.documents)}`),
  "pass-already-out": (f: { serial: number }) =>
    say(`该工人已有出入证 ${serial(f.serial)}`, `This worker has pass ${serial(f.serial)}`),
  "pass-already-ordered": (f: { worker: number }) =>
    say(
      `${f.worker} 号工人已有一张待发的出入证`,
      `A pass for worker ${f.worker} is ordered already and waits to be issued`
    ),
  "pass-dates-wrong": (f: { from: string; until: string; latest: string }) =>
    say(
      `有效期 ${f.from} 至 ${f.until} 不对：止日不能早于起日，也不能晚于 ${f.latest}`,
      `Valid from ${f.from} to ${f.until}: the end may not lie before the start, nor after ${f.latest}`
    ),
  "work-stopped": () => say("已责令停工，复工后才能办理", "Work is stopped; resume it first"),
  "fees-outstanding": (f: { lines: Lines }) =>
    say(`还未缴清：${linesZh(f.lines)}`, `Still to be paid: ${linesEn(f.lines)}`),
  "waste-note-missing": () =>
    say(
      "业主不交垃圾清运费，须先在《业主装修申请表》和许可证上注明",
      "The owner does not pay for waste removal: note it on the application and on the permit"
    ),
  "permit-in-force": (f: { number: number; until: string }) =>
    say(`许可证 ${serial(f.number)} 仍有效，至 ${f.until}`, `Permit ${serial(f.number)} is in force until ${f.until}`),
  "permit-expired": (f: { number: number; until: string }) =>
    say(`许可证 ${serial(f.number)} 已于 ${f.until} 到期`, `Permit ${serial(f.number)} expired on ${f.until}`),
  "already-posted": () => say("已记录张贴", "The posting is recorded already"),
  "extension-asked-late": (f: { until: string; latest: string }) =>
    say(
      `许可证 ${f.until} 到期，延期最迟 ${f.latest} 申请`,
      `The permit ends on ${f.until}; an extension is asked for by ${f.latest}`
    ),
  "extension-too-long": (f: { until: string; latest: string }) =>
    say(`最多延到 ${f.latest}，不能延到 ${f.until}`, `It can be extended to ${f.latest} at most, not to ${f.until}`),
  "extension-not-later": (f: { until: string; current: string }) =>
    say(
      `新的止日 ${f.until} 不晚于现在的 ${f.current}`,
      `The new end, ${f.until}, is not after the present one, ${f.current}`
    ),
  "above-tariff": (f: { amount: Money; most: Money }) =>
    say(
      `扣款 ${format(f.amount)} 超过标准 ${format(f.most)}`,
      `${format(f.amount)} is above the tariff of ${format(f.most)}`
    ),
  "already-stopped": () => say("已在停工中", "Work is stopped already"),
  "not-stopped": () => say("没有停工", "Work is not stopped"),
  "water-test-missing": (f: { hours: number; needed: number }) =>
    say(
      `改动过卫生间、厨房地面，须做满 ${f.needed} 小时闭水试验（记录 ${f.hours} 小时）`,
      `Wet floors were altered: a water test of ${f.needed} hours is needed (${f.hours} recorded)`
    ),
  "no-such-pass": (f: { serial: number }) =>
    say(`本业务没有出入证 ${serial(f.serial)}`, `This case has no pass ${serial(f.serial)}`),
  "pass-not-out": (f: { serial: number; status: string }) =>
    say(
      `出入证 ${serial(f.serial)}${statusOf(f.status).zh}`,
      `Pass ${serial(f.serial)} is ${statusOf(f.status).en.toLowerCase()} already`
    ),
  "nothing-held": () => say("没有可退的款项", "Nothing is held"),
  "no-such-hold": (f: { holds: ReadonlyArray<string> }) =>
    say(`没有这些款项，或已退清：${f.holds.join("、")}`, `Not held, or paid back already: ${f.holds.join(", ")}`),
  "hold-not-released": (f: { holds: ReadonlyArray<string> }) =>
    say(`这些款项还不能退：${f.holds.join("、")}`, `Not to be paid back yet: ${f.holds.join(", ")}`),
  "not-accepted": () => say("尚未验收合格，押金不能退", "Not accepted yet: the deposits stay"),
  "refund-not-requested": () => say("还没有退款申请", "No refund has been requested"),
  "own-request": (f: { requester: string }) =>
    say(`申请人 ${f.requester} 不能批准自己的申请`, `${f.requester} asked for this refund and cannot approve it`),
  "refund-not-yet-due": (f: { notBefore: LocalDate }) =>
    say(`押金尚不能退：改动过地面的，${f.notBefore} 起才能退`, `Not before ${f.notBefore}: wet floors were altered`),
  "passes-outstanding": (f: { passes: ReadonlyArray<number> }) =>
    say(
      `还有 ${f.passes.length} 张出入证未收回：${serials(f.passes)}`,
      `${f.passes.length} ${f.passes.length === 1 ? "pass is" : "passes are"} still out: ${f.passes.map(serial).join(", ")}`
    ),
  "refund-does-not-balance": (f: { lines: ReadonlyArray<{ hold: string; entered: Money; due: Money }> }) =>
    say(
      `应退金额不符：${f.lines.map((line) => `${line.hold} 填 ${format(line.entered)}，应为 ${format(line.due)}`).join("；")}`,
      `The amounts do not balance: ${f.lines.map((line) => `${line.hold} ${format(line.entered)} entered, ${format(line.due)} due`).join("; ")}`
    ),
  "not-overdue": () => say("尚未逾期", "Not overdue"),
  "held-up": () =>
    say("退款因出入证、收款人或追偿未了而未退，不算逾期", "Held up by passes, a payee or a claim: not overdue"),
  "number-taken": (f: { numbers: ReadonlyArray<string> }) =>
    say(`编号已用过：${f.numbers.join("、")}`, `These numbers are taken: ${f.numbers.join(", ")}`),
  "accepted-in-the-future": (f: { accepted: string; today: string }) =>
    say(`验收日 ${f.accepted} 晚于今天 ${f.today}`, `Accepted on ${f.accepted}, which is after ${f.today}`),
  "refund-late": (f: { by: string; on: string }) =>
    say(`押金应于 ${f.by} 前退还，${f.on} 仍未退`, `The refund was due by ${f.by}; on ${f.on} it had not been paid`)
} satisfies { readonly [code: string]: (facts: never) => Bilingual }
