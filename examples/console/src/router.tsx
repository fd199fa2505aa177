import { createBrowserRouter, type RouteObject } from "react-router"
import { BrokenPage } from "./shell/BrokenPage.js"
import { CommunityPlace } from "./shell/CommunityPlace.js"
import { FirstCommunity } from "./shell/FirstCommunity.js"
import { NoSuchPage } from "./shell/NoSuchPage.js"
import { Shell } from "./shell/Shell.js"
import { Waiting } from "./shell/Waiting.js"

/** A page whose code comes when it is first opened. */
const page = (path: string, load: () => Promise<() => React.ReactNode>): RouteObject => ({
  path,
  lazy: async () => ({ Component: await load() })
})

const desk: ReadonlyArray<RouteObject> = [
  { index: true, lazy: async () => ({ Component: (await import("./today/Today.js")).Today }) },
  page("everything", async () => (await import("./shell/Everything.js")).Everything),
  page("units", async () => (await import("./units/Units.js")).Units),
  page("units-import", async () => (await import("./units/UnitImport.js")).UnitImport),
  page("units/:unit", async () => (await import("./units/UnitPage.js")).UnitPage),
  page("passes", async () => (await import("./renovation/PassList.js")).PassList),
  page("rulebook", async () => (await import("./rulebook/Editions.js")).Editions),
  page("rulebook-publish", async () => (await import("./rulebook/Publish.js")).Publish),
  page("rulebook/:number", async () => (await import("./rulebook/EditionPage.js")).EditionPage),
  page("due", async () => (await import("./due/DuePage.js")).DuePage),
  page("follow-ups", async () => (await import("./follow/FollowUps.js")).FollowUps),
  page("gate", async () => (await import("./gate/GatePage.js")).GatePage),
  page("cards", async () => (await import("./cards/CardDesk.js")).CardDesk),
  page("services", async () => (await import("./services/OrdersOfDay.js")).OrdersOfDay),
  page("privacy", async () => (await import("./privacy/LookUps.js")).LookUps),
  page("conduct", async () => (await import("./conduct/ConductPage.js")).ConductPage),
  page("stars", async () => (await import("./conduct/ConductPage.js")).ConductPage),
  page(":chapter/all", async () => (await import("./list/CaseList.js")).CaseList),
  page("shift", async () => (await import("./shift/ShiftPage.js")).ShiftPage),
  page("duties", async () => (await import("./duties/CalendarPage.js")).CalendarPage),
  page("cash", async () => (await import("./cash/CashPage.js")).CashPage),
  page("stock", async () => (await import("./stock/StockPage.js")).StockPage),
  page("reports", async () => (await import("./reports/ReportsPage.js")).ReportsPage),
  page("standing", async () => (await import("./standing/StandingPage.js")).StandingPage),
  page(":chapter", async () => (await import("./list/CaseList.js")).CaseList),
  page(":chapter/new", async () => (await import("./case/Begin.js")).Begin),
  page(":chapter/:caseId", async () => (await import("./case/CasePage.js")).CasePage),
  { path: "*", Component: NoSuchPage }
]

const papers: ReadonlyArray<RouteObject> = [
  page("gate/visitors", async () => (await import("./gate/VisitorRegister.js")).VisitorRegister),
  page(":chapter/:caseId/print/:paper/:number?", async () => (await import("./paper/CasePaperPage.js")).CasePaperPage),
  page("renovation/:caseId/permit", async () => (await import("./paper/PermitPage.js")).PermitPage),
  page("renovation/:caseId/passes/:serial", async () => (await import("./paper/PassPage.js")).PassPage),
  page("shift/:caseId/print/handover", async () => (await import("./paper/HandoverPaper.js")).HandoverPaper),
  page("shift/:caseId/print/log", async () => (await import("./paper/LogPaper.js")).LogPaper),
  page("gate/:caseId/print/night", async () => (await import("./paper/NightPaper.js")).NightPaper),
  page("cash/:caseId/print/report", async () => (await import("./paper/ReportPaper.js")).DailyReportPaper),
  page("reports/:kind/:of", async () => (await import("./paper/ReportPaper.js")).SummaryPaper),
  page("conduct/:caseId/print/notice", async () => (await import("./paper/NoticePaper.js")).NoticePaper),
  page("stars/:caseId/print/sheet", async () => (await import("./paper/StarPaper.js")).StarPaper),
  page("stock/:caseId/print/sheet", async () => (await import("./paper/StocktakePaper.js")).StocktakePaper),
  page("dunning/:caseId/print/bill", async () => (await import("./paper/BillPaper.js")).BillPaper),
  page("dunning/:caseId/print/letter", async () => (await import("./paper/BillPaper.js")).LetterPaper)
]

export const router = createBrowserRouter([
  { path: "/", Component: FirstCommunity, HydrateFallback: Waiting, ErrorBoundary: BrokenPage },
  {
    path: "/c/:community",
    Component: CommunityPlace,
    HydrateFallback: Waiting,
    ErrorBoundary: BrokenPage,
    children: [...papers, { Component: Shell, children: [...desk] }]
  },
  { path: "*", Component: NoSuchPage }
])
