import { accept, apply, approve, askBack, type Pen, pay, permit, refund, takeBack, type Works } from "./renovation.js"
import type { Story } from "./Story.js"

type Telling = (pen: Pen, works: Works) => Story

/** How a sample renovation went, and how it was set up. */
export interface Sample {
  readonly works: Pick<Works, "applied" | "scope" | "wetFloors" | "wasteRemoval"> & { readonly ownerBuilds?: true }
  readonly tell: Telling
}

const ofApplication = (missing: number): Telling =>
  function* (pen, works) {
    yield* apply(pen, works, missing)
  }

const atWork: Telling = function* (pen, works) {
  yield* permit(pen, works)
}

const waitsForMoney: Telling = function* (pen, works) {
  yield* approve(pen, works)
}

const paidShort: Telling = function* (pen, works) {
  yield* approve(pen, works)
  yield pen.step(works.applied - 3, "S06", "pay", {
    payer: "owner",
    lines: [{ line: "owner-deposit", amount: "800.00" }],
    method: "cash"
  })
}

const paid: Telling = function* (pen, works) {
  yield* pay(pen, works.applied - 3, yield* approve(pen, works))
}

const reviewed: Telling = function* (pen, works) {
  yield* apply(pen, works)
  yield pen.step(works.applied - 1, "S08", "reviewDrawings", {
    result: "passed-with-conditions",
    conditions: "燃气管道不得移动，卫生间下沉部分不得破坏防水层"
  })
  yield pen.step(works.applied - 1, "S02", "signAgreement", { party: "owner" })
}

const rejected: Telling = function* (pen, works) {
  yield* apply(pen, works)
  yield pen.step(works.applied - 2, "S04", "reject", { reason: "图纸拟拆除承重墙，不能批准" })
}

const extended: Telling = function* (pen, works) {
  yield* permit(pen, works)
  yield pen.step(works.applied - 80, "S04", "extendPermit", { until: works.day(works.applied - 105) })
}

const stopped: Telling = function* (pen, works) {
  yield* permit(pen, works)
  yield pen.step(2, "S08", "recordViolation", {
    kind: "fire-equipment-moved",
    payer: "contractor",
    amount: "300.00",
    evidence: "楼道消火栓箱被移位，已拍照"
  })
  yield pen.step(2, "S08", "stopWork", { reason: "擅自移动消防设施，恢复前停工" })
  yield pen.step(1, "S04", "reportToAuthority", { authority: "区住建局", about: "擅自移动消防设施" })
}

const noisy: Telling = function* (pen, works) {
  yield* permit(pen, works)
  yield pen.step(9, "S01", "note", { text: "楼上住户来电：午休时段敲墙" })
  yield pen.step(9, "S04", "recordViolation", {
    kind: "outside-hours",
    payer: "contractor",
    amount: "100.00",
    evidence: "12:40 巡查时仍在敲墙"
  })
  yield pen.step(4, "S02", "note", { text: "三户来电：电锤声太大" })
  yield pen.step(4, "S04", "recordViolation", {
    kind: "noise",
    payer: "contractor",
    amount: "200.00",
    evidence: "多户投诉，录像留存"
  })
}

const beyondDeposit: Telling = function* (pen, works) {
  yield* permit(pen, works)
  yield pen.step(6, "S08", "recordViolation", {
    kind: "restoration",
    payer: "contractor",
    amount: "1380.00",
    evidence: "电梯轿厢壁板被划伤，按更换报价"
  })
}

const changed: Telling = function* (pen, works) {
  const passes = yield* permit(pen, works)
  yield* takeBack(pen, 5, passes)
  yield pen.step(5, "S04", "changeContractor", { contractorName: "白墙黑瓦装饰队", workers: [{ name: "钱多禾" }] })
}

const grown: Telling = function* (pen, works) {
  yield* permit(pen, works)
  yield pen.step(3, "S01", "addWorker", { name: "孔小满" })
}

const requested: Telling = function* (pen, works) {
  yield* permit(pen, works)
  yield pen.step(1, "S01", "requestAcceptance")
}

const failed: Telling = function* (pen, works) {
  yield* permit(pen, works)
  yield pen.step(5, "S02", "requestAcceptance")
  yield pen.step(3, "S09", "recordAcceptance", {
    result: "failed",
    wetFloorsAltered: false,
    findings: "阳台护栏未恢复，强电箱未封闭"
  })
}

const acceptedAgo = (accepted: number): Telling =>
  function* (pen, works) {
    yield* accept(pen, works, accepted)
  }

const refundAsked = (accepted: number): Telling =>
  function* (pen, works) {
    const passes = yield* accept(pen, works, accepted)
    yield* takeBack(pen, accepted - 1, passes)
    yield* askBack(pen, accepted - 2, works)
  }

const passLost = (accepted: number): Telling =>
  function* (pen, works) {
    const [first, ...others] = yield* accept(pen, works, accepted)
    yield pen.step(accepted - 1, "S02", "reportPassLost", { serial: first })
    yield* takeBack(pen, accepted - 1, others.slice(1))
  }

const refunded = (accepted: number, paidOn: number): Telling =>
  function* (pen, works) {
    yield* refund(pen, works, accepted, paidOn)
  }

const cancelled = (settled: boolean): Telling =>
  function* (pen, works) {
    const passes = yield* permit(pen, works)
    const on = works.applied - 20
    yield* takeBack(pen, on, passes)
    yield pen.step(on, "S04", "cancel", { reason: "业主出售房屋，不再装修" })
    if (!settled) return
    yield* askBack(pen, on - 1, works)
    yield pen.step(on - 4, "S07", "approveRefund", { method: "transfer" })
  }

const kitchen = "厨房、卫生间翻新，改水电"
const whole = "全屋翻新：铺地板、刷墙、换门"

/** The sample community's renovations: at least one in every state. */
export const samples: ReadonlyArray<Sample> = [
  { works: { applied: 1, scope: whole }, tell: ofApplication(9) },
  { works: { applied: 2, scope: "封阳台、换窗" }, tell: ofApplication(3) },
  { works: { applied: 4, scope: kitchen, wetFloors: true }, tell: ofApplication(1) },
  { works: { applied: 3, scope: "客厅吊顶、墙面" }, tell: ofApplication(0) },
  { works: { applied: 5, scope: kitchen, wetFloors: true }, tell: reviewed },
  { works: { applied: 6, scope: "拆除两间卧室隔墙" }, tell: rejected },
  { works: { applied: 4, scope: whole }, tell: waitsForMoney },
  { works: { applied: 9, scope: "铺木地板" }, tell: waitsForMoney },
  { works: { applied: 8, scope: "书房改儿童房" }, tell: paidShort },
  { works: { applied: 5, scope: kitchen, wetFloors: true }, tell: paid },
  { works: { applied: 12, scope: whole }, tell: atWork },
  { works: { applied: 21, scope: "墙面重刷，换灯具" }, tell: atWork },
  { works: { applied: 33, scope: "铺地毯、装柜子", ownerBuilds: true }, tell: atWork },
  { works: { applied: 40, scope: "卫生间翻新", wetFloors: true, wasteRemoval: false }, tell: atWork },
  { works: { applied: 55, scope: whole }, tell: noisy },
  { works: { applied: 93, scope: kitchen }, tell: atWork },
  { works: { applied: 101, scope: "换厨柜" }, tell: atWork },
  { works: { applied: 97, scope: whole }, tell: extended },
  { works: { applied: 30, scope: "客厅与餐厅打通（非承重墙）" }, tell: stopped },
  { works: { applied: 48, scope: whole }, tell: beyondDeposit },
  { works: { applied: 26, scope: whole }, tell: changed },
  { works: { applied: 18, scope: "换门、铺瓷砖" }, tell: grown },
  { works: { applied: 62, scope: whole }, tell: requested },
  { works: { applied: 70, scope: "封阳台、换地砖" }, tell: failed },
  { works: { applied: 75, scope: whole }, tell: acceptedAgo(1) },
  { works: { applied: 80, scope: "书房、卧室翻新" }, tell: refundAsked(8) },
  { works: { applied: 84, scope: whole }, tell: refundAsked(17) },
  { works: { applied: 66, scope: "换地板" }, tell: passLost(6) },
  { works: { applied: 110, scope: kitchen, wetFloors: true }, tell: acceptedAgo(40) },
  { works: { applied: 90, scope: whole }, tell: refunded(25, 18) },
  { works: { applied: 120, scope: "墙面、吊顶" }, tell: refunded(50, 37) },
  { works: { applied: 190, scope: kitchen, wetFloors: true }, tell: refunded(115, 20) },
  { works: { applied: 45, scope: whole }, tell: cancelled(false) },
  { works: { applied: 58, scope: "换窗" }, tell: cancelled(true) }
]
