import { community, type Served } from "./served.js"

/** What came back: the status, the headers, and the body where it is JSON. */
export interface Reply {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  // biome-ignore lint/suspicious/noExplicitAny: an answer is looked into field by field
  readonly body: any
}

type Who = {
  readonly by: string
  readonly role: string
  readonly id?: string
  readonly headers?: Record<string, string>
}

const read = async (response: Response): Promise<Reply> => {
  const text = await response.text()
  const isJson = /json/.test(response.headers.get("content-type") ?? "")
  return { status: response.status, headers: response.headers, text, body: isJson ? JSON.parse(text) : undefined }
}

/** Real requests to a server, as a program without this library would make them. */
export const callingOf = ({ url }: Pick<Served, "url">) => {
  let count = 0
  const base = `${url}/api/communities/${community}`
  const headersOf = ({ by, role, id, headers }: Who) => {
    count += 1
    return { "X-Actor": by, "X-Role": role, "Idempotency-Key": id ?? `c${count}`, ...headers }
  }
  const send = async (path: string, init?: RequestInit) => read(await fetch(`${url}${path}`, init))
  const post = async (path: string, body: unknown, who: Who) =>
    read(
      await fetch(`${base}${path}`, {
        method: "POST",
        headers: { "content-type": "application/json", ...headersOf(who) },
        body: typeof body === "string" ? body : JSON.stringify(body)
      })
    )
  return {
    send,
    post,
    get: async (path: string, headers: Record<string, string> = {}) => read(await fetch(`${base}${path}`, { headers })),
    /** Uploads a file of units. */
    units: async (file: string | Uint8Array, query = "", type = "text/csv") =>
      read(
        await fetch(`${base}/units/import${query}`, {
          method: "POST",
          headers: { "content-type": type },
          body: file as string
        })
      )
  }
}

export const clerk: Who = { by: "li", role: "clerk" }
export const supervisor: Who = { by: "su", role: "supervisor" }
export const engineer: Who = { by: "shi", role: "engineer" }
export const finance: Who = { by: "tan", role: "finance" }
/** A system that keeps up with the log. */
export const host = { "X-Actor": "pms", "X-Role": "host" }
export const manager: Who = { by: "zhong", role: "manager" }

/** An application that nothing stands against. */
export const application = {
  unit: "3-1202",
  applicant: "wang",
  scope: "全屋翻新",
  wetFloors: false,
  wasteRemoval: true,
  plannedStart: "2026-03-10",
  plannedEnd: "2026-05-10",
  builder: "contractor",
  contractorName: "青禾样板装饰队",
  workers: [{ name: "甲工人" }, { name: "乙工人" }, { name: "丙工人" }]
}
