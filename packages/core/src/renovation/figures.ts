import * as Schema from "effect/Schema"
import { Amount, count, labelled } from "../kernel/Fields.js"
import { figure } from "../rulebook/figure.js"
import { type ViolationKind, violationKinds } from "./violations.js"

const most = (kind: ViolationKind) =>
  Schema.NullOr(Amount).pipe(labelled(violationKinds[kind].zh, violationKinds[kind].en))

/** What a community may set about renovations. */
export const RenovationFigures = Schema.Struct({
  ownerDeposit: Amount.pipe(figure(["renovation.2.3"], "业主装修押金", "Owner's deposit")),
  contractorDeposit: Amount.pipe(figure(["renovation.2.3"], "装修队押金", "Contractor's deposit")),
  depositCap: Schema.NullOr(Amount).pipe(
    figure(["library.deposit-cap"], "单项押金上限（不设为空）", "Cap on each deposit, where the place sets one")
  ),
  wasteFeePerSquareMetre: Amount.pipe(
    figure(["renovation.2.3"], "垃圾清运费（每平方米）", "Waste-removal fee per square metre")
  ),
  wasteArea: Schema.Literal("built-to-the-hundredth", "entered-whole-metres-up").pipe(
    figure(["renovation.2.3"], "垃圾清运费的计费面积", "Area the waste fee is charged on", {
      "built-to-the-hundredth": {
        zh: "按房屋登记的建筑面积计，精确到 0.01 平方米，分位四舍五入",
        en: "The unit's built area in the directory to 0.01 m², rounded half up to the fen"
      },
      "entered-whole-metres-up": {
        zh: "按申请时填报的面积计，不足 1 平方米按 1 平方米",
        en: "The area entered on the application, raised to whole square metres"
      }
    })
  ),
  passFee: Amount.pipe(figure(["renovation.2.3"], "出入证工本费（每张）", "Cost fee for each pass")),
  passFeePayer: Schema.Literal("owner", "contractor").pipe(
    figure(["renovation.2.3", "renovation.2.4"], "出入证费用由谁缴纳", "Who pays for the passes", {
      owner: { zh: "业主：出入证凭业主缴费收据办理", en: "The owner, since passes are issued against his receipt" },
      contractor: { zh: "装修队：出入证由装修队申请", en: "The contractor, who applies for the passes" }
    })
  ),
  passDeposit: Amount.pipe(
    figure(["renovation.2.10", "library.pass-deposit"], "出入证押金（每张）", "Deposit for each pass")
  ),
  passFeeReturned: Schema.Boolean.pipe(
    figure(["renovation.2.10"], "收回出入证时是否退还工本费", "Whether the cost fee is returned with the pass", {
      false: {
        zh: "不退：工本费归管理处，另设出入证押金",
        en: "No: the fee is kept; a pass deposit is a figure of its own"
      },
      true: { zh: "退：所称「出入证押金」即工本费", en: "Yes: the “pass deposit” is the cost fee" }
    })
  ),
  refundWithinDays: count(1, 90).pipe(
    figure(["renovation.2.10"], "验收后退押金的天数", "Days to refund after acceptance")
  ),
  refundDays: Schema.Literal("calendar", "working", "calendar-off-rest-days").pipe(
    figure(["renovation.2.10", "law.civil-code-203"], "退款天数怎么算", "How the refund's days are counted", {
      calendar: { zh: "自然日，验收当日不计", en: "Calendar days, the day of acceptance not counted" },
      working: { zh: "工作日", en: "Working days" },
      "calendar-off-rest-days": {
        zh: "自然日，末日遇法定休假日顺延（民法典第 203 条）",
        en: "Calendar days; a last day of statutory rest moves to the next (Civil Code 203)"
      }
    })
  ),
  wetFloorHoldMonths: count(0, 24).pipe(
    figure(
      ["renovation.2.11"],
      "改动卫生间、厨房地面的押金保留月数",
      "Months a deposit is held after wet floors were altered"
    )
  ),
  wetFloorHoldCovers: Schema.Literal("both", "owner").pipe(
    figure(["renovation.2.11"], "改动地面时保留谁的押金", "Whose deposit waits where wet floors were altered", {
      both: { zh: "业主和装修队的押金都保留", en: "The owner's and the contractor's" },
      owner: { zh: "只保留业主的押金", en: "Only the owner's" }
    })
  ),
  ownerDocuments: Schema.Boolean.pipe(
    figure(
      ["library.owner-documents", "law.order-110"],
      "是否查验业主身份和产权证明",
      "Whether the owner's identity and proof of ownership are asked for",
      {
        true: {
          zh: "查验（原文清单缺前两项，按 110 号令补）",
          en: "Yes: the manual's list starts at 3; Order 110 asks for them"
        },
        false: { zh: "不查验，只收原文所列五项", en: "No: only the five items the manual lists" }
      }
    )
  ),
  photosPerWorker: count(0, 10).pipe(
    figure(["renovation.1.7"], "每名施工人员照片张数", "Photos of each person working")
  ),
  permitMonths: count(1, 24).pipe(figure(["library.permit-term"], "许可证有效月数", "Months a permit is good for")),
  extensionMonths: count(0, 12).pipe(
    figure(["library.permit-term"], "许可证最长延期月数", "Months a permit may be extended by")
  ),
  extensionNoticeDays: count(0, 60).pipe(
    figure(["library.permit-term"], "延期须提前申请的天数", "Days before expiry an extension is asked for")
  ),
  waterTestHours: count(1, 168).pipe(figure(["library.water-test"], "闭水试验小时数", "Hours of the water test")),
  violationTariff: Schema.Struct({
    "outside-hours": most("outside-hours"),
    noise: most("noise"),
    "public-floor-unprotected": most("public-floor-unprotected"),
    "fire-equipment-moved": most("fire-equipment-moved"),
    "debris-in-drains": most("debris-in-drains"),
    "no-permit-posted": most("no-permit-posted"),
    restoration: most("restoration")
  } satisfies Record<ViolationKind, ReturnType<typeof most>>).pipe(
    figure(
      ["renovation.2.12", "library.violation-tariff"],
      "各类违规的最高扣款（空：按恢复原状的费用）",
      "The most each violation may cost (empty: the cost of restoring)"
    )
  )
})

export interface RenovationFigures extends Schema.Schema.Type<typeof RenovationFigures> {}
