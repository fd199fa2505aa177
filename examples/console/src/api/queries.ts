import type { FormSchema, Page, Replayed, StoredRow } from "@qiantai/core"
import { type Query, queryOptions } from "@tanstack/react-query"
import { path, query, request, type Who } from "./client.js"
import { ask } from "./commands.js"
import type {
  CaseShown,
  Chapter,
  Community,
  DueRow,
  EditionListed,
  Person,
  RulebookShown,
  SourceShown,
  StaffMember,
  UnitShown
} from "./contract.js"

const forGood = { staleTime: Number.POSITIVE_INFINITY } as const

export const communitiesQuery = queryOptions({
  queryKey: ["communities"],
  queryFn: ({ signal }) => request<ReadonlyArray<Community>>("communities", { signal }),
  ...forGood
})

export const sourcesQuery = queryOptions({
  queryKey: ["sources"],
  queryFn: async ({ signal }) => {
    const sources = await request<ReadonlyArray<SourceShown>>("sources", { signal })
    return new Map(sources.map((source) => [source.id, source]))
  },
  ...forGood
})

const within = (community: string) => path("communities", community)

export const chaptersQuery = (community: string) =>
  queryOptions({
    queryKey: ["chapters", community],
    queryFn: ({ signal }) => request<ReadonlyArray<Chapter>>(`${within(community)}/chapters`, { signal }),
    ...forGood
  })

export const staffQuery = (community: string) =>
  queryOptions({
    queryKey: ["staff", community],
    queryFn: ({ signal }) => request<ReadonlyArray<StaffMember>>(`${within(community)}/staff`, { signal }),
    staleTime: 300_000
  })

export const nowQuery = (community: string) =>
  queryOptions({
    queryKey: ["now", community],
    queryFn: ({ signal }) => request<{ readonly now: string }>(`${within(community)}/now`, { signal }),
    staleTime: 60_000,
    refetchInterval: 60_000
  })

/** What was shown stands until the next answer comes, but never before another's eyes: the reader is the key's last part. */
const keepForSame =
  (who: Who | undefined) =>
  <A>(shown: A | undefined, { queryKey }: Pick<Query, "queryKey"> = { queryKey: [] }): A | undefined => {
    const before = queryKey.at(-1) as Who | undefined
    return before?.by === who?.by && before?.role === who?.role ? shown : undefined
  }

export const caseQuery = (community: string, chapter: string, caseId: string, who: Who) =>
  queryOptions({
    queryKey: ["case", community, chapter, caseId, who],
    queryFn: ({ signal }) => request<CaseShown>(`${within(community)}/${path(chapter, caseId)}`, { signal, who }),
    placeholderData: keepForSame(who)
  })

/** What a chapter answers to a question now, to this reader where it matters who asks. */
export const answerQuery = <A>(community: string, chapter: string, question: string, input: object = {}, who?: Who) =>
  queryOptions({
    queryKey: ["answer", community, chapter, question, input, who],
    queryFn: ({ signal }) => ask<A>(community, chapter, question, input, signal, who),
    refetchInterval: 60_000,
    placeholderData: keepForSame(who)
  })

export interface RowsAsked {
  readonly [name: string]: string | number | boolean | undefined
  readonly kind?: string
  readonly status?: string
  readonly unit?: string
  readonly open?: boolean
  readonly onFrom?: string
  readonly onUntil?: string
  readonly order?: "due" | "latest" | "key"
  readonly limit?: number
  readonly after?: string
}

const askedBy = (who: Who | undefined) => (who === undefined ? {} : { who })

/** Rows of the register; those about members of staff only where it is said who reads them, and he may. */
export const rowsQuery = (community: string, asked: RowsAsked, who?: Who) =>
  queryOptions({
    queryKey: ["rows", community, asked, who],
    queryFn: ({ signal }) =>
      request<Page<StoredRow>>(`${within(community)}/rows${query(asked)}`, { signal, ...askedBy(who) }),
    placeholderData: keepForSame(who)
  })

/** What is due, of what this reader may see. */
export const dueQuery = (community: string, who: Who, limit = 200) =>
  queryOptions({
    queryKey: ["due", community, limit, who],
    queryFn: ({ signal }) => request<Page<DueRow>>(`${within(community)}/due${query({ limit })}`, { signal, who }),
    refetchInterval: 60_000
  })

export interface UnitsAsked {
  readonly [name: string]: string | number | boolean | undefined
  readonly search?: string
  readonly limit?: number
  readonly after?: string
}

export const unitsQuery = (community: string, asked: UnitsAsked) =>
  queryOptions({
    queryKey: ["units", community, asked],
    queryFn: ({ signal }) => request<Page<UnitShown>>(`${within(community)}/units${query(asked)}`, { signal })
  })

export const unitQuery = (community: string, id: string) =>
  queryOptions({
    queryKey: ["unit", community, id],
    queryFn: ({ signal }) => request<UnitShown>(`${within(community)}/units/${path(id)}`, { signal })
  })

export const peopleQuery = (community: string, ids: ReadonlyArray<string>) =>
  queryOptions({
    queryKey: ["people", community, ids],
    queryFn: ({ signal }) =>
      request<ReadonlyArray<Person>>(`${within(community)}/people${query({ ids: ids.join(",") })}`, { signal }),
    enabled: ids.length > 0
  })

export const editionsQuery = (community: string) =>
  queryOptions({
    queryKey: ["editions", community],
    queryFn: ({ signal }) => request<ReadonlyArray<EditionListed>>(`${within(community)}/editions`, { signal })
  })

/** An edition never changes once it is published. */
export const editionQuery = (community: string, number: number) =>
  queryOptions({
    queryKey: ["edition", community, number],
    queryFn: ({ signal }) => request<RulebookShown>(`${within(community)}/editions/${path(number)}`, { signal }),
    staleTime: 60_000
  })

/** Which days are decided again, and from where in the log on. */
export interface ReplayAsked {
  readonly [name: string]: string | number | undefined
  readonly from: string
  readonly until: string
  readonly after?: number
  readonly limit: number
}

/** A part of what an edition would have decided otherwise, to whoever may see everyone's; `next` says where to go on. */
export const replayPart = (community: string, number: number, asked: ReplayAsked, who: Who, signal: AbortSignal) =>
  request<Replayed>(`${within(community)}/editions/${path(number)}/replay${query(asked)}`, { signal, who })

export const rulebookFormQuery = (community: string) =>
  queryOptions({
    queryKey: ["rulebook-form", community],
    queryFn: ({ signal }) => request<FormSchema>(`${within(community)}/rulebook-form`, { signal }),
    ...forGood
  })

/** Where the log stands: its last position, and the link that seals everything up to there. */
export const headQuery = (community: string) =>
  queryOptions({
    queryKey: ["head", community],
    queryFn: ({ signal }) =>
      request<{ readonly position?: number; readonly link?: string }>(`${within(community)}/head`, { signal }),
    staleTime: 0
  })
