import { Problem, problemOf, Unreachable } from "./problem.js"

/** Who asks, and in which role; until there is sign-in, the reader says so himself. */
export interface Who {
  readonly by: string
  readonly role: string
}

export interface Asked {
  readonly method?: "GET" | "POST"
  readonly body?: BodyInit
  readonly headers?: Readonly<Record<string, string>>
  readonly signal?: AbortSignal
  readonly who?: Who
}

/** Headers carry ASCII only. */
const inHeader = (text: string) => encodeURIComponent(text)

export const headersOf = ({ by, role }: Who) => ({ "X-Actor": inHeader(by), "X-Role": inHeader(role) })

/** One request to the API: answers with its JSON, throws a Problem where it says no and Unreachable where it says nothing. */
export const request = async <A>(path: string, asked: Asked = {}): Promise<A> => {
  const { method = "GET", body, headers, signal, who } = asked
  let response: Response
  try {
    response = await fetch(`/api/${path}`, {
      method,
      headers: { Accept: "application/json", ...(who && headersOf(who)), ...headers },
      ...(body !== undefined && { body }),
      ...(signal && { signal })
    })
  } catch (cause) {
    if (signal?.aborted) throw cause
    throw new Unreachable(cause)
  }
  if (!response.ok) throw await problemOf(response)
  return (await response.json()) as A
}

export const json = (value: unknown) => ({
  body: JSON.stringify(value),
  headers: { "Content-Type": "application/json" }
})

/** A path with each part made safe. */
export const path = (...parts: ReadonlyArray<string | number>): string =>
  parts.map((part) => encodeURIComponent(String(part))).join("/")

/** A query string of what is given; nothing for nothing. */
export const query = (asked: { readonly [name: string]: string | number | boolean | undefined }): string => {
  const given = Object.entries(asked).filter(
    (pair): pair is [string, string | number | boolean] => pair[1] !== undefined
  )
  return given.length === 0 ? "" : `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}`
}

/** A wrong answer stays wrong; no answer is worth asking for again. */
export const worthRetrying = (failures: number, error: Error): boolean =>
  failures < 2 && !(error instanceof Problem && error.details.status < 500)
