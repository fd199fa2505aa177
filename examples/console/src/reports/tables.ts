import type { Bilingual } from "@qiantai/core"
import type { Column, DailyReport, Fact, Kind, ReportShown, Summary, Table, Value } from "./report.js"

/** What a report needs to be put into words. */
export interface Wording {
  readonly t: (key: keyof typeof import("../words/reports.js")["reportWords"]["zh"]) => string
  readonly say: (text: Bilingual) => string
  readonly method: (method: string) => string
  readonly status: (status: string) => string
  readonly till: (till: string) => string
  readonly staff: (id: string) => string
}

const column = (label: string, kind: Kind = "text"): Column => ({ label, kind })
const fact = (label: string, value: Value, kind: Kind = "text"): Fact => ({ label, value, kind })
const sum = (amounts: ReadonlyArray<number>) => amounts.reduce((all, amount) => all + amount, 0)

const spoken = (words: ReadonlyArray<string>, { say }: Wording) => words.join(say({ zh: "、", en: ", " }))

const methodTable = (methods: Summary["methods"], { t, method }: Wording): Table => ({
  name: t("byMethod"),
  columns: [column(t("method")), column(t("amount"), "money")],
  rows: methods.map((each) => [method(each.method), each.amount]),
  total: [t("total"), sum(methods.map(({ amount }) => amount))]
})

const itemTable = (lines: Summary["lines"], { t, say }: Wording): Table => ({
  name: t("byItem"),
  columns: [column(t("item")), column(t("amount"), "money")],
  rows: lines.map(({ label, amount }) => [say(label), amount]),
  total: [t("total"), sum(lines.map(({ amount }) => amount))]
})

const periodTable = ({ periods, difference, taken }: Summary, { t, till, status }: Wording): Table => ({
  name: t("byPeriod"),
  columns: [
    column(t("day")),
    column(t("period")),
    column(t("till")),
    column(t("status")),
    column(t("taken"), "money"),
    column(t("difference"), "money")
  ],
  rows: periods.map((each) => [
    each.on,
    each.period,
    till(each.till),
    status(each.status),
    each.taken,
    each.difference
  ]),
  total: [t("total"), undefined, undefined, undefined, taken, difference]
})

/** A till's daily report: what was taken, by method and by item, and what the count of the cash found. */
export const dailyShown = (report: DailyReport, title: string, wording: Wording): ReportShown => {
  const { t, till, status, staff } = wording
  const { totals } = report
  return {
    title,
    of: report.period,
    facts: [
      fact(t("till"), till(report.till)),
      fact(t("period"), report.period),
      fact(t("status"), status(report.status)),
      fact(t("at"), report.at.replace("T", " ").slice(0, 16)),
      fact(
        t("countedBy"),
        spoken(
          report.countedBy.map((id) => staff(id)),
          wording
        )
      ),
      fact(t("opening"), report.opening, "money"),
      fact(t("provided"), report.provided, "money"),
      fact(t("expected"), report.expected, "money"),
      fact(t("counted"), report.counted, "money"),
      fact(t("difference"), report.difference, "money"),
      fact(t("sealed"), report.sealed, "money"),
      fact(t("left"), report.left, "money"),
      ...(totals === undefined
        ? []
        : [
            fact(t("receipts"), totals.receipts, "count"),
            fact(t("receiptRange"), totals.first === undefined ? "" : `${totals.first}–${totals.last}`),
            fact(t("voided"), spoken(totals.voided, wording)),
            fact(t("taken"), totals.taken, "money"),
            ...(totals.elsewhere === undefined ? [] : [fact(t("elsewhere"), totals.elsewhere, "money")])
          ]),
      ...(report.settledOn === undefined ? [] : [fact(t("settledOn"), report.settledOn)])
    ],
    tables: totals === undefined ? [] : [methodTable(totals.methods, wording), itemTable(totals.lines, wording)]
  }
}

/** A week's or a month's report: all tills together, and each period. */
export const summaryShown = (summary: Summary, title: string, of: string, wording: Wording): ReportShown => {
  const { t } = wording
  return {
    title,
    of,
    facts: [
      fact(t("taken"), summary.taken, "money"),
      fact(t("receipts"), summary.receipts, "count"),
      fact(t("difference"), summary.difference, "money"),
      fact(t("voided"), spoken(summary.voided, wording)),
      fact(t("notSubmitted"), spoken(summary.notSubmitted, wording)),
      fact(t("notSettled"), spoken(summary.notSettled, wording))
    ],
    tables: [methodTable(summary.methods, wording), itemTable(summary.lines, wording), periodTable(summary, wording)]
  }
}
