import * as Schema from "effect/Schema"
import { describe } from "vitest"
import { defaultRulebook, type Rulebook, Rulebook as RulebookSchema } from "../src/chapters.js"
import { date, endOf } from "../src/kernel/LocalDate.js"
import type { DocumentId } from "../src/renovation/documents.js"
import type { RenovationFigures } from "../src/renovation/figures.js"
import { renovation } from "../src/renovation/Renovation.js"
import { clauseOf } from "../src/testing/clause.js"
import { givenOn, type Stage, type Ticked, type Told } from "../src/testing/rehearsal.js"

export { inVault } from "../src/testing/rehearsal.js"

/** Groups specs under their clause. */
export const clause = clauseOf(describe)

const unit = (id: string, areaHundredths: number, owner: string) => ({
  ...{ id, building: "3", floor: "12", number: id, areaHundredths },
  owners: [owner],
  signatories: []
})

/** Where every story plays: two units of two owners. */
export const stage: Stage = {
  directory: {
    units: [unit("3-1202", 89_50, "P-1202"), unit("3-1203", 100_33, "P-1203")],
    staff: [{ id: "zhou", roles: ["clerk"], entered: date("2024-01-01") }]
  }
}

/** The manual's rulebook with other figures for renovations. */
export const rulebookWith = (figures: Partial<RenovationFigures>, general = defaultRulebook.general): Rulebook => ({
  ...defaultRulebook,
  general,
  renovation: { ...defaultRulebook.renovation, ...figures }
})

/** Plays on the manual's rulebook. */
export const given = givenOn(stage)
/** Plays on another reading of the manual. */
export const givenUnder = (rulebook: Rulebook) => givenOn({ ...stage, rulebook })

const staff = {
  clerk: "zhou",
  supervisor: "wu",
  manager: "zheng",
  finance: "wang",
  engineer: "feng",
  guard: "qian",
  host: "host"
} as const

type Staff = keyof typeof staff
type Input = Record<string, unknown>
type Otherwise = Partial<Pick<Told, "by" | "role" | "happened" | "reason" | "caseId">>

const told =
  (command: string, role: Staff, usual: Input = {}) =>
  (at: string, input: Input = {}, otherwise: Otherwise = {}): Told => ({
    chapter: "renovation",
    caseId: "R-1",
    command,
    input: { ...usual, ...input },
    by: staff[role],
    role,
    at,
    ...otherwise
  })

/** The same step taken by someone of another role. */
export const as = (role: Staff, step: Told): Told => ({ ...step, by: staff[role], role })

/** The same step without one of its fields. */
export const without = (field: string, step: Told): Told => {
  const { [field]: _, ...input } = step.input as Input
  return { ...step, input }
}

/** The same steps in another case. */
export const inCase = (caseId: string, steps: ReadonlyArray<Told>): ReadonlyArray<Told> =>
  steps.map((step) => ({ ...step, caseId }))

export const worker = (name: string) => ({ name })
export const line = (name: string, amount: string) => ({ line: name, amount })

/** Each command of the chapter with what it usually says. */
export const desk = {
  apply: told("apply", "clerk", {
    unit: "3-1202",
    applicant: "P-1202",
    scope: "厨房翻新",
    wetFloors: false,
    wasteRemoval: true,
    plannedStart: "2026-01-10",
    plannedEnd: "2026-03-01",
    builder: "contractor",
    contractorName: "新居装饰",
    workers: [worker("甲"), worker("乙"), worker("丙")]
  }),
  handIn: told("handInDocument", "clerk"),
  waive: told("waiveDocument", "supervisor", { reason: "不适用" }),
  sign: told("signAgreement", "clerk"),
  review: told("reviewDrawings", "engineer", { result: "passed" }),
  approve: told("approve", "supervisor"),
  reject: told("reject", "supervisor", { reason: "结构不允许" }),
  pay: told("pay", "finance", { payer: "owner", method: "cash" }),
  issuePass: told("issuePass", "clerk"),
  orderPass: told("orderPass", "clerk"),
  issuePermit: told("issuePermit", "clerk"),
  posted: told("recordPosted", "clerk"),
  addWorker: told("addWorker", "clerk", worker("丁")),
  extend: told("extendPermit", "supervisor"),
  expire: told("expirePermit", "clerk"),
  changeContractor: told("changeContractor", "clerk", { contractorName: "安家装饰", workers: [worker("戊")] }),
  violation: told("recordViolation", "engineer", {
    kind: "noise",
    payer: "contractor",
    amount: "100.00",
    evidence: "照片"
  }),
  stop: told("stopWork", "supervisor", { reason: "噪声" }),
  resume: told("resumeWork", "supervisor"),
  report: told("reportToAuthority", "supervisor", { authority: "住建局", about: "拆改承重墙" }),
  requestAcceptance: told("requestAcceptance", "clerk"),
  accept: told("recordAcceptance", "engineer", { result: "passed", wetFloorsAltered: false }),
  returnPass: told("returnPass", "clerk"),
  losePass: told("reportPassLost", "clerk"),
  requestRefund: told("requestRefund", "clerk", { receipt: "shown" }),
  approveRefund: told("approveRefund", "finance", { method: "cash" }),
  noteOverdue: told("noteRefundOverdue", "clerk"),
  cancel: told("cancel", "supervisor", { reason: "业主改变主意" }),
  correct: told("correct", "clerk"),
  note: told("note", "clerk"),
  attach: told("attach", "clerk"),
  open: told("open", "supervisor", {
    unit: "3-1202",
    scope: "厨房翻新",
    wasteRemoval: true,
    plannedStart: "2025-11-01",
    plannedEnd: "2026-01-31",
    contractorName: "新居装饰",
    workers: [worker("甲"), worker("乙")],
    ownerDeposit: "1000.00",
    contractorDeposit: "1000.00",
    permit: { number: 40, from: "2025-11-01", until: "2026-02-01" },
    passes: [
      { serial: 100, worker: 1, from: "2025-11-01", until: "2026-02-01" },
      { serial: 101, worker: 2, from: "2025-11-01", until: "2026-02-01" }
    ]
  })
}

/** The system looks for what has lapsed by then. */
export const tick = (tickAt: string): Ticked => ({ tickAt })

const contractorPapers: ReadonlyArray<readonly [DocumentId, Input]> = [
  ["business-licence", { stamped: true, unifiedCreditCode: true }],
  ["contract-copy", {}],
  ["qualification", { stamped: true, originalSeen: true }],
  ["foreman-identity", { originalSeen: true, phone: "100-0000-0001" }],
  ["fire-safety-undertaking", {}]
]

/** The papers of these workers. */
export const workersPapers = (at: string, ...workers: ReadonlyArray<number>): ReadonlyArray<Told> =>
  workers.flatMap((number) => [
    desk.handIn(at, { document: "worker-identity", worker: number }),
    desk.handIn(at, { document: "worker-photos", worker: number, photos: 2 })
  ])

/** The papers a contractor brings. */
export const papersOfContractor = (at: string): ReadonlyArray<Told> =>
  contractorPapers.map(([document, input]) => desk.handIn(at, { document, ...input }))

/** The papers an owner brings whoever builds. */
export const papersOfOwner = (at: string): ReadonlyArray<Told> =>
  (
    ["owner-identity", "ownership-proof", "drawings", "renovation-application", "notice-of-forbidden-acts"] as const
  ).map((document) => desk.handIn(at, { document }))

export const passApplication = (at: string): Told => desk.handIn(at, { document: "pass-application" })

/** Every paper of the usual application. */
export const allPapers = (at: string): ReadonlyArray<Told> => [
  ...papersOfOwner(at),
  ...papersOfContractor(at),
  passApplication(at),
  ...workersPapers(at, 1, 2, 3)
]

/** Everybody's signature. */
export const allSign = (at: string): ReadonlyArray<Told> =>
  ["owner", "contractor", "office"].map((party) => desk.sign(at, { party }))

const usualLines = (waste: boolean) => [
  line("owner-deposit", "1000.00"),
  ...(waste ? [line("waste-removal", "447.50")] : []),
  line("pass-fee", "15.00")
]

export const ownerPays = (at: string, lines: ReadonlyArray<Input> = usualLines(true)): Told => desk.pay(at, { lines })

/** The owner pays for one pass more. */
export const passFeePaid = ownerPays("2026-01-08", [line("pass-fee", "5.00")])

export const passIssued = (serial: number, worker: number, from: string, until: string) => ({
  _tag: "PassIssued",
  ...{ serial, worker, from, until }
})

export const contractorPays = (
  at: string,
  lines: ReadonlyArray<Input> = [line("contractor-deposit", "1000.00")]
): Told => desk.pay(at, { payer: "contractor", lines })

type Line = readonly [account: string, zh: string, en: string, amount: number, source?: string]

/** A receipt of finance's, as it stands in an event: its lines by account, name and amount. */
export const receiptOf = (number: number, on: string, lines: ReadonlyArray<Line>) => ({
  ...{ number, period: 1, till: "finance", method: "cash", amount: lines.reduce((all, [, , , each]) => all + each, 0) },
  lines: lines.map(([account, zh, en, amount, source = "renovation.2.3"]) => ({
    ...{ account, label: { zh, en }, amount },
    sources: [source]
  })),
  ...{ by: staff.finance, on, booked: on, unit: "3-1202" }
})

const holdNames: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  "deposit:owner": ["业主押金", "Deposit of the owner"],
  "deposit:contractor-1": ["装修队押金", "Deposit of the contractor"],
  "passes:owner": ["业主出入证押金", "Pass deposits of the owner"],
  "passes:contractor-1": ["装修队出入证押金", "Pass deposits of the contractor"],
  "overpaid:owner": ["业主多缴款", "Overpaid by the owner"]
}

type PaidBack = {
  readonly hold: string
  readonly payer: string
  readonly held: number
  readonly deducted: number
  readonly refunded: number
}

/** Money held, paid back on a receipt of that number. */
export const refunded = (
  number: number,
  on: string,
  lines: ReadonlyArray<PaidBack>,
  sources: ReadonlyArray<string> = ["renovation.2.10"],
  method = "cash"
) => ({
  ...{ _tag: "DepositRefunded", on, method, lines, sources },
  receipt: {
    ...receiptOf(
      number,
      on,
      lines.map(({ hold, refunded }): Line => {
        const [kind = "", party = ""] = hold.split(":")
        const account = `liabilities:${kind === "deposit" ? "deposits" : kind}:R-1:${party}`
        const source = kind === "overpaid" ? "library.overpayment" : "renovation.2.10"
        return [account, ...(holdNames[hold] ?? ["", ""]), -refunded, source]
      })
    ),
    method
  }
})

export type Upto =
  | "applied"
  | "reviewed"
  | "approved"
  | "paid"
  | "passes issued"
  | "permitted"
  | "acceptance requested"
  | "accepted"
  | "passes returned"
  | "refund requested"

interface Course {
  /** The day of the acceptance; what comes before lies in January 2026. */
  readonly accepted?: string
  /** Whether the engineer finds that wet floors were altered. */
  readonly wetFloors?: boolean
  readonly application?: Input
  /** What each pays at finance, where it is not the usual. */
  readonly owner?: ReadonlyArray<Input>
  readonly contractor?: ReadonlyArray<Input>
}

/** A usual renovation, up to a step: unit 3-1202, 89.50 m², three workers, waste removal paid. */
export const renovationUpTo = (upto: Upto, course: Course = {}): ReadonlyArray<Told> => {
  const { accepted = "2026-03-01", wetFloors = false, application = {} } = course
  const noWaste = application.wasteRemoval === false
  const found = wetFloors ? { wetFloorsAltered: true, waterTestHours: 24 } : {}
  const steps: ReadonlyArray<readonly [Upto, ReadonlyArray<Told>]> = [
    ["applied", [desk.apply("2026-01-04", application)]],
    ["reviewed", [...allPapers("2026-01-05"), ...allSign("2026-01-05"), desk.review("2026-01-05")]],
    ["approved", [desk.approve("2026-01-05")]],
    [
      "paid",
      [ownerPays("2026-01-06", course.owner ?? usualLines(!noWaste)), contractorPays("2026-01-06", course.contractor)]
    ],
    ["passes issued", [1, 2, 3].map((number) => desk.issuePass("2026-01-06", { worker: number }))],
    ["permitted", [desk.issuePermit("2026-01-06", noWaste ? { wasteNoteOnApplication: true } : {})]],
    ["acceptance requested", [desk.requestAcceptance(accepted)]],
    ["accepted", [desk.accept(accepted, found)]],
    ["passes returned", allReturn(accepted)],
    ["refund requested", [desk.requestRefund(accepted)]]
  ]
  const last = steps.findIndex(([name]) => name === upto)
  return steps.slice(0, last + 1).flatMap(([, each]) => each)
}

/** The usual three passes come back. */
export const allReturn = (at: string): ReadonlyArray<Told> => [1, 2, 3].map((serial) => desk.returnPass(at, { serial }))

const ownerApplies = (at: string, workers: ReadonlyArray<Input>): Told =>
  without("contractorName", desk.apply(at, { builder: "owner", workers }))

/** An owner who builds himself, with this many of his own workers, up to the approval. */
export const ownerBuildsUpToApproved = (workers: 0 | 1): ReadonlyArray<Told> => [
  ownerApplies("2026-01-04", workers === 0 ? [] : [worker("甲")]),
  ...papersOfOwner("2026-01-05"),
  desk.handIn("2026-01-05", { document: "fire-safety-undertaking" }),
  ...(workers === 0 ? [] : [passApplication("2026-01-05"), ...workersPapers("2026-01-05", 1)]),
  desk.sign("2026-01-05", { party: "owner" }),
  desk.sign("2026-01-05", { party: "office" }),
  desk.review("2026-01-05"),
  desk.approve("2026-01-05")
]

/** A new contractor with one worker, the fourth of the case, from the change up to his approval. */
export const contractorChangedUpToApproved = (at: string): ReadonlyArray<Told> => [
  desk.changeContractor(at),
  ...papersOfContractor(at),
  passApplication(at),
  ...workersPapers(at, 4),
  ...allSign(at),
  desk.approve(at)
]

/** What the new contractor and the owner pay then, and his permit. */
export const contractorChangedUpToPermitted = (at: string): ReadonlyArray<Told> => [
  ...contractorChangedUpToApproved(at),
  contractorPays(at, [line("contractor-deposit", "1000.00")]),
  ownerPays(at, [line("pass-fee", "5.00")]),
  desk.issuePermit(at)
]

/** How the case stands in the register after those steps. */
export const caseAfter = (...steps: ReadonlyArray<Told | Ticked>) => given(...steps).played.rows("renovation")[0]

/** What stands in the way of a record of the system's on that day; it issues none that it would be refused. */
export const systemRefused = (command: string, on: string, ...steps: ReadonlyArray<Told | Ticked>) => {
  const commits = given(...steps).played.commits()
  const { general, renovation: figures } = defaultRulebook
  const edition = { number: 1, effectiveFrom: date("2000-01-01"), founding: true, openingSealed: false }
  const ready = renovation.ready(
    commits.filter(({ stream }) => stream === "renovation/R-1"),
    {
      ...{ figures, figuresOn: () => undefined, general, edition, caseId: "R-1", actor: "system", role: "system" },
      ...{ at: endOf(date(on)), on: date(on), recordedAt: endOf(date(on)), recordedOn: date(on) }
    }
  )
  return ready(command)
}

const ofRulebook = (at: string, command: string, input: unknown): Told => ({
  ...{ chapter: "rulebook", caseId: "rulebook", command, input, at },
  ...{ by: staff.manager, role: "manager" }
})

/** The manager publishes another rulebook, in effect from a later day. */
export const publish = (at: string, effectiveFrom: string, rulebook: Rulebook): Told =>
  ofRulebook(at, "publish", { effectiveFrom, rulebook: Schema.encodeSync(RulebookSchema)(rulebook) })

/** The manager declares that everything from before is brought forward. */
export const sealOpening = (at: string): Told => ofRulebook(at, "sealOpening", {})
