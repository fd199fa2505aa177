import type { Bilingual } from "@qiantai/core"

/** A text on two lines, Chinese first. */
export const bothOf = ({ zh, en }: Bilingual): string => `${zh}\n${en}`

interface Failure {
  readonly _tag?: string
  readonly name?: string
  readonly message?: string
  readonly cause?: { readonly code?: string }
}

/** Why the server could not start, in words; whatever is not known here is shown by its name alone. */
export const explained = (error: unknown, port: number): string => {
  const { name = "?", _tag = name, message = "", cause } = (error ?? {}) as Failure
  const code = cause?.code ?? ""
  if (_tag === "StoreUnusable" || _tag === "NotInOrder" || _tag === "DemoRefused") return message
  if (_tag === "ServeError" && code === "EADDRINUSE")
    return bothOf({
      zh: `端口 ${port} 已被占用，请用 --port 另选一个`,
      en: `Port ${port} is taken; choose another with --port`
    })
  if (_tag === "ServeError")
    return bothOf({ zh: `端口 ${port} 打不开：${code}`, en: `Port ${port} cannot be opened: ${code}` })
  return bothOf({ zh: `未能启动：${_tag} ${code}`, en: `It could not start: ${_tag} ${code}` })
}
