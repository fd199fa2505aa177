import {
  CommandId,
  DeskMeta,
  Expected,
  formOf,
  Key,
  type LocalDate,
  type LocalDateTime,
  labelled,
  localDate,
  localDateTime
} from "@qiantai/core"
import * as Schema from "effect/Schema"
import { maybe } from "./vocabulary.js"

/**
 * Documents what is sent and lets it through: HttpApi's own decoding says one English sentence and repeats the value,
 * so what comes in is decoded once, in `incoming.ts` or by the Desk, where a bad field is named in both languages.
 */
export const documented = <A, I>(schema: Schema.Schema<A, I>): Schema.Schema<I> =>
  Schema.Unknown.annotations({ jsonSchema: formOf(schema) }) as unknown as Schema.Schema<I>

const { by, role, desk, occurredAt, reason } = DeskMeta.fields

/** Who looks at a case, and in which role. Header values are percent-encoded UTF-8. */
export const ViewerHeaders = Schema.Struct({ "X-Actor": by, "X-Role": role })

/** Who looks, where he says so: what is about members of staff is shown to nobody who does not. */
export const MaybeViewerHeaders = Schema.partialWith(ViewerHeaders, { exact: true })

/** Who sends a command, in which role, under which id; and when it happened where that is not now. */
export const MetaHeaders = Schema.Struct({
  ...ViewerHeaders.fields,
  "Idempotency-Key": CommandId.pipe(labelled("操作编号", "Command id")),
  "X-Desk": desk,
  "X-Occurred-At": occurredAt,
  "X-Late-Reason": reason
})

const whole = (least: number, most: number) =>
  Schema.NumberFromString.pipe(Schema.int(), Schema.between(least, most)).annotations({
    jsonSchema: { type: "integer", minimum: least, maximum: most },
    [Expected]: { zh: `应为 ${least} 至 ${most} 的整数`, en: `a whole number from ${least} to ${most}` }
  })

const oneOf = <const W extends readonly [string, ...ReadonlyArray<string>]>(...words: W) =>
  Schema.Literal(...words).annotations({
    [Expected]: { zh: `应为以下之一：${words.join("、")}`, en: `one of ${words.join(", ")}` }
  })

const LocalTime = Schema.String.pipe(
  Schema.filter((written): written is LocalDateTime => localDateTime(written) !== undefined, {
    [Expected]: { zh: "应为当地时间，写作 2026-03-11T09:30", en: "a local time, written 2026-03-11T09:30" }
  })
)

const LocalDay = Schema.String.pipe(
  Schema.filter((written): written is LocalDate => localDate(written) !== undefined, {
    [Expected]: { zh: "应为日期，写作 2026-03-11", en: "a date, written 2026-03-11" }
  })
)

const paging = { limit: maybe(whole(1, 500)), after: maybe(Schema.String) }

/** What is due as of when, and before when. */
export const DueQuery = Schema.Struct({
  now: maybe(LocalTime),
  until: maybe(LocalTime),
  ...paging
})

/** How much of a list, and from where on: `after` is the `next` of the page before. */
export const PageQuery = Schema.Struct(paging)

/** From where on the log is read. */
export const FollowQuery = Schema.Struct({
  after: maybe(whole(0, Number.MAX_SAFE_INTEGER)),
  limit: maybe(whole(1, 500))
})

/** What is decided again: what happened in which days, the first and the last among them, and from where in the log on. */
export const ReplayQuery = Schema.Struct({
  from: LocalDay,
  until: LocalDay,
  after: maybe(whole(0, Number.MAX_SAFE_INTEGER)),
  limit: maybe(whole(1, 500))
})

/** Which rows of the register, in which order. */
export const RowsQuery = Schema.Struct({
  kind: maybe(Schema.String),
  status: maybe(Schema.String),
  unit: maybe(Schema.String),
  who: maybe(Schema.String),
  desk: maybe(Schema.String),
  open: maybe(oneOf("true", "false")),
  dueBefore: maybe(LocalTime),
  onFrom: maybe(LocalDay),
  onUntil: maybe(LocalDay),
  order: maybe(oneOf("due", "latest", "key")),
  ...paging
})

/** Which units: those whose id, number or owner contains the text. */
export const UnitsQuery = Schema.Struct({ search: maybe(Schema.String), ...paging })

/** Whose names: ids, separated by commas. */
export const PeopleQuery = Schema.Struct({ ids: Schema.String })

/** How an import is read, and whether it is only looked at. */
export const ImportQuery = Schema.Struct({
  check: maybe(oneOf("true", "false")),
  encoding: maybe(oneOf("utf-8", "gb18030"))
})

/** Whose calendar: a desk's, or all desks'. */
export const CalendarQuery = Schema.Struct({ desk: maybe(Key.pipe(labelled("前台", "Desk"))) })

const Segment = Schema.String

/** The address of a community. */
export const CommunityPath = Schema.Struct({ community: Segment })
/** The address of a case. */
export const CasePath = Schema.Struct({ community: Segment, caseId: Segment })
/** The address of an edition. */
export const EditionPath = Schema.Struct({ community: Segment, number: Segment })
/** The address of a unit. */
export const UnitPath = Schema.Struct({ community: Segment, unit: Segment })
