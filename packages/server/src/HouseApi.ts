import * as HttpApiEndpoint from "@effect/platform/HttpApiEndpoint"
import * as HttpApiGroup from "@effect/platform/HttpApiGroup"
import * as HttpApiSchema from "@effect/platform/HttpApiSchema"
import * as OpenApi from "@effect/platform/OpenApi"
import { Rulebook } from "@qiantai/core"
import * as Schema from "effect/Schema"
import {
  Chapter,
  CommitEvents,
  Community,
  DueRows,
  Edition,
  Import,
  LogHead,
  People,
  ReplayedPart,
  Rows,
  Sourced,
  Staff,
  Units,
  UnitWithPeople
} from "./HouseAnswers.js"
import {
  CalendarQuery,
  CommunityPath,
  DueQuery,
  documented,
  EditionPath,
  FollowQuery,
  ImportQuery,
  MaybeViewerHeaders,
  PeopleQuery,
  ReplayQuery,
  RowsQuery,
  UnitPath,
  UnitsQuery,
  ViewerHeaders
} from "./requests.js"
import { Anything, text } from "./vocabulary.js"

const one = "/api/communities/:community"

/** Communities, their chapters, their time and their staff. */
export const communities = HttpApiGroup.make("communities")
  .annotate(OpenApi.Description, "小区 · Communities")
  .add(
    HttpApiEndpoint.get("list", "/api/communities")
      .addSuccess(Schema.Array(Community))
      .annotate(OpenApi.Summary, "所有小区 · All communities")
  )
  .add(
    HttpApiEndpoint.get("chapters", `${one}/chapters`)
      .setPath(CommunityPath)
      .addSuccess(Schema.Array(Chapter))
      .annotate(OpenApi.Summary, "各章的操作、问题与表单 · Commands, questions and forms of every chapter")
  )
  .add(
    HttpApiEndpoint.get("now", `${one}/now`)
      .setPath(CommunityPath)
      .addSuccess(Schema.Struct({ now: text("Local time of the community") }))
      .annotate(OpenApi.Summary, "小区当地时间 · The community's local time")
  )
  .add(
    HttpApiEndpoint.get("staff", `${one}/staff`)
      .setPath(CommunityPath)
      .addSuccess(Staff)
      .annotate(OpenApi.Summary, "员工及岗位 · Staff and their roles")
  )

/** What lists and searches see of all cases. */
export const register = HttpApiGroup.make("register")
  .annotate(OpenApi.Description, "登记簿 · Register")
  .add(
    HttpApiEndpoint.get("rows", `${one}/rows`)
      .setPath(CommunityPath)
      .setUrlParams(documented(RowsQuery))
      .setHeaders(documented(MaybeViewerHeaders))
      .addSuccess(Rows)
      .annotate(OpenApi.Summary, "登记簿 · Rows of the register, a page at a time")
  )
  .add(
    HttpApiEndpoint.get("due", `${one}/due`)
      .setPath(CommunityPath)
      .setUrlParams(documented(DueQuery))
      .setHeaders(documented(MaybeViewerHeaders))
      .addSuccess(DueRows)
      .annotate(OpenApi.Summary, "待办与逾期 · What is due, overdue first")
  )

/** The log, for systems that follow along. */
export const log = HttpApiGroup.make("log")
  .annotate(OpenApi.Description, "流水 · Log")
  .add(
    HttpApiEndpoint.get("follow", `${one}/commits`)
      .setPath(CommunityPath)
      .setUrlParams(documented(FollowQuery))
      .setHeaders(documented(ViewerHeaders))
      .addSuccess(
        CommitEvents.pipe(
          HttpApiSchema.withEncoding({ kind: "Json", contentType: "application/cloudevents-batch+json" })
        )
      )
      .annotate(OpenApi.Summary, "按顺序取流水 · What was recorded, in order, as CloudEvents")
      .annotate(
        OpenApi.Description,
        "`after` is the `id` of the last event that was taken in, 0 at first. Every event comes, in order; ask again from the last one. What is about members of staff is among them: `X-Role` is one that sees it all, as `host` does."
      )
  )

  .add(
    HttpApiEndpoint.get("head", `${one}/head`)
      .setPath(CommunityPath)
      .addSuccess(LogHead)
      .annotate(OpenApi.Summary, "流水的末条及其校验值 · The head of the log, to be noted elsewhere")
      .annotate(
        OpenApi.Description,
        "The place of the last commit and its link. Noted on a daily report, it shows that everything up to there was rewritten since, should it be."
      )
  )

/** The calendar of duties, for programs that subscribe to it. */
export const calendar = HttpApiGroup.make("calendar")
  .annotate(OpenApi.Description, "日历 · Calendar")
  .add(
    HttpApiEndpoint.get("duties", `${one}/duties.ics`)
      .setPath(CommunityPath)
      .setUrlParams(documented(CalendarQuery))
      .addSuccess(HttpApiSchema.Text({ contentType: "text/calendar" }))
      .annotate(
        OpenApi.Summary,
        "例行工作日历，可订阅 · Duties of the next thirteen months as an iCalendar to subscribe to"
      )
  )

/** Editions of the rulebook; a new one is published by the command `rulebook/rulebook/publish`. */
export const editions = HttpApiGroup.make("editions")
  .annotate(OpenApi.Description, "规则册版本 · Editions of the rulebook")
  .add(
    HttpApiEndpoint.get("list", `${one}/editions`)
      .setPath(CommunityPath)
      .addSuccess(Schema.Array(Edition))
      .annotate(OpenApi.Summary, "所有版本 · All editions")
  )
  .add(
    HttpApiEndpoint.get("one", `${one}/editions/:number`)
      .setPath(EditionPath)
      .addSuccess(documented(Rulebook))
      .annotate(OpenApi.Summary, "一个版本的全部数字 · All figures of an edition")
  )
  .add(
    HttpApiEndpoint.get("replay", `${one}/editions/:number/replay`)
      .setPath(EditionPath)
      .setUrlParams(documented(ReplayQuery))
      .setHeaders(documented(ViewerHeaders))
      .addSuccess(ReplayedPart)
      .annotate(OpenApi.Summary, "换用此版本会有什么不同 · What this edition would have decided otherwise")
      .annotate(
        OpenApi.Description,
        "Every command recorded in those days is decided again under the edition, by itself, on its case and its facts as they were; what differs is listed and nothing is written. Commands that were refused then are not known. Ask again with `after` = `next` until there is none. For roles that see what is about members of staff."
      )
  )
  .add(
    HttpApiEndpoint.get("form", `${one}/rulebook-form`)
      .setPath(CommunityPath)
      .addSuccess(Anything)
      .annotate(OpenApi.Summary, "规则册的表单 · The rulebook's form, each figure with its clause")
  )

/** Units and people. */
export const directory = HttpApiGroup.make("directory")
  .annotate(OpenApi.Description, "房屋与人员 · Units and people")
  .add(
    HttpApiEndpoint.get("units", `${one}/units`)
      .setPath(CommunityPath)
      .setUrlParams(documented(UnitsQuery))
      .addSuccess(Units)
      .annotate(OpenApi.Summary, "查房屋 · Find units by number or owner")
  )
  .add(
    HttpApiEndpoint.get("unit", `${one}/units/:unit`)
      .setPath(UnitPath)
      .addSuccess(UnitWithPeople)
      .annotate(OpenApi.Summary, "一套房屋及其业主 · A unit with its people")
  )
  .add(
    HttpApiEndpoint.post("importUnits", `${one}/units/import`)
      .setPath(CommunityPath)
      .setUrlParams(documented(ImportQuery))
      .setPayload(HttpApiSchema.Text({ contentType: "text/csv" }))
      .addSuccess(Import)
      .annotate(OpenApi.Summary, "导入房屋 · Import units, all or nothing")
      .annotate(
        OpenApi.Description,
        "CSV with a header: 栋/building, 层/floor, 房号/number, 面积/area (m²), 业主/owner (several separated by 、), 电话/phone. `check=true` tells what is wrong and writes nothing; `encoding=gb18030` reads what Excel saves in Chinese."
      )
  )
  .add(
    HttpApiEndpoint.get("people", `${one}/people`)
      .setPath(CommunityPath)
      .setUrlParams(documented(PeopleQuery))
      .addSuccess(People)
      .annotate(OpenApi.Summary, "人员姓名（编号以逗号分隔） · Names for person ids, separated by commas")
  )

/** What answers rest on. */
export const sources = HttpApiGroup.make("sources")
  .annotate(OpenApi.Description, "依据 · Sources")
  .add(
    HttpApiEndpoint.get("list", "/api/sources")
      .addSuccess(Schema.Array(Sourced))
      .annotate(OpenApi.Summary, "手册条款、库默认值、法律 · Clauses, library defaults and laws")
  )
