import { describe } from "vitest"
import { defaultRulebook, type Rulebook } from "../src/chapters.js"
import { date } from "../src/kernel/LocalDate.js"
import type { DocumentId } from "../src/renovation/documents.js"
import type { RenovationFigures } from "../src/renovation/figures.js"
import { clauseOf } from "../src/testing/clause.js"
import { givenOn, type Stage, type Told } from "../src/testing/rehearsal.js"

/** Groups specs under their clause. */
export const clause = clauseOf(describe)

const unit = (id: string, areaHundredths: number, owner: string) => ({
  ...{ id, building: "3", floor: "12", number: id, areaHundredths },
  owners: [owner],
  signatories: []
})

const stage: Stage = {
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
  host: "host"
} as const

type Desk = keyof typeof staff
type With = Partial<Pick<Told, "by" | "role" | "at" | "reason" | "caseId">>

const told =
  (command: string, role: Desk, usual: Record<string, unknown> = {}) =>
  (at: string, input: Record<string, unknown> = {}, other: With = {}): Told => ({
    chapter: "renovation",
    caseId: "R-1",
    command,
    input: { ...usual, ...input },
    by: staff[role],
    role,
    at,
    ...other
  })

export const worker = (name: string) => ({ name })

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
  issuePermit: told("issuePermit", "clerk"),
  posted: told("recordPosted", "clerk"),
  addWorker: told("addWorker", "clerk", worker("丁")),
  extend: told("extendPermit", "supervisor"),
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
  cancel: told("cancel", "supervisor", { reason: "业主改变主意" }),
  correct: told("correct", "clerk"),
  open: told("open", "supervisor")
}

const contractorPapers: ReadonlyArray<readonly [DocumentId, Record<string, unknown>]> = [
  ["business-licence", { stamped: true, unifiedCreditCode: true }],
  ["contract-copy", {}],
  ["qualification", { stamped: true, originalSeen: true }],
  ["foreman-identity", { originalSeen: true, phone: "100-0000-0001" }],
  ["fire-safety-undertaking", {}]
]

const ownerPapers: ReadonlyArray<DocumentId> = [
  "owner-identity",
  "ownership-proof",
  "drawings",
  "renovation-application",
  "notice-of-forbidden-acts"
]

/** The papers of these workers. */
export const workersPapers = (at: string, workers: ReadonlyArray<number>): ReadonlyArray<Told> =>
  workers.flatMap((number) => [
    desk.handIn(at, { document: "worker-identity", worker: number }),
    desk.handIn(at, { document: "worker-photos", worker: number, photos: 2 })
  ])

/** The papers a contractor brings. */
export const papersOfContractor = (at: string): ReadonlyArray<Told> =>
  contractorPapers.map(([document, input]) => desk.handIn(at, { document, ...input }))

/** Every paper of the usual application. */
export const allPapers = (at: string): ReadonlyArray<Told> => [
  ...ownerPapers.map((document) => desk.handIn(at, { document })),
  ...papersOfContractor(at),
  desk.handIn(at, { document: "pass-application" }),
  ...workersPapers(at, [1, 2, 3])
]

/** Everybody's signature. */
export const allSign = (at: string): ReadonlyArray<Told> =>
  ["owner", "contractor", "office"].map((party) => desk.sign(at, { party }))

export const ownerPays = (at: string, waste = true): Told =>
  desk.pay(at, {
    receipt: "S-001",
    lines: [
      { line: "owner-deposit", amount: "1000.00" },
      ...(waste ? [{ line: "waste-removal", amount: "447.50" }] : []),
      { line: "pass-fee", amount: "15.00" }
    ]
  })

export const contractorPays = (at: string): Told =>
  desk.pay(at, { payer: "contractor", receipt: "S-002", lines: [{ line: "contractor-deposit", amount: "1000.00" }] })

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
  readonly wetFloors?: boolean
  readonly application?: Record<string, unknown>
}

/** A usual renovation, up to a step: unit 3-1202, 89.50 m², three workers, waste removal paid. */
export const renovationUpTo = (
  upto: Upto,
  { accepted = "2026-03-01", wetFloors = false, application = {} }: Course = {}
) => {
  const noWaste = application.wasteRemoval === false
  const found = wetFloors ? { wetFloorsAltered: true, waterTestHours: 24 } : {}
  const steps: ReadonlyArray<readonly [Upto, ReadonlyArray<Told>]> = [
    ["applied", [desk.apply("2026-01-04", application)]],
    ["reviewed", [...allPapers("2026-01-05"), ...allSign("2026-01-05"), desk.review("2026-01-05")]],
    ["approved", [desk.approve("2026-01-05")]],
    ["paid", [ownerPays("2026-01-06", !noWaste), contractorPays("2026-01-06")]],
    ["passes issued", [1, 2, 3].map((number) => desk.issuePass("2026-01-06", { worker: number }))],
    ["permitted", [desk.issuePermit("2026-01-06", noWaste ? { wasteNoteOnApplication: true } : {})]],
    ["acceptance requested", [desk.requestAcceptance(accepted)]],
    ["accepted", [desk.accept(accepted, found)]],
    ["passes returned", [1, 2, 3].map((serial) => desk.returnPass(accepted, { serial }))],
    ["refund requested", [desk.requestRefund(accepted)]]
  ]
  const last = steps.findIndex(([name]) => name === upto)
  return steps.slice(0, last + 1).flatMap(([, each]) => each)
}
