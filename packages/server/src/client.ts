import type * as HttpApi from "@effect/platform/HttpApi"
import * as HttpApiClient from "@effect/platform/HttpApiClient"
import type * as HttpClient from "@effect/platform/HttpClient"
import type { Chapters } from "@qiantai/core"
import * as Effect from "effect/Effect"
import { type Api, api } from "./Api.js"

type GroupsOf<A> = A extends HttpApi.HttpApi<infer _Id, infer Groups, infer _E, infer _R> ? Groups : never
type ErrorsOf<A> = A extends HttpApi.HttpApi<infer _Id, infer _Groups, infer E, infer _R> ? E : never

/** Every command, check, question and list as a method, with the types of its chapter; a problem is a failure. */
export type Client = HttpApiClient.Client<GroupsOf<Api<Chapters>>, ErrorsOf<Api<Chapters>>, never>

type Request = { readonly path?: { readonly [part: string]: string } } | undefined
type Method = (request?: Request) => unknown

const mapped = <A, B>(entries: { readonly [name: string]: A }, change: (value: A) => B) =>
  Object.fromEntries(Object.entries(entries).map(([name, value]) => [name, change(value)]))

/** The platform puts the parts of a path into it as they are: a unit such as 1#302 would end the address. */
const encoded = (request: Request): Request =>
  request?.path === undefined ? request : { ...request, path: mapped(request.path, encodeURIComponent) }

/** A client of a server at that address. */
export const clientOf = (baseUrl: string | URL): Effect.Effect<Client, never, HttpClient.HttpClient> =>
  Effect.map(HttpApiClient.make(api, { baseUrl }), (client) =>
    mapped(client as unknown as { readonly [group: string]: { readonly [method: string]: Method } }, (group) =>
      mapped(
        group,
        (method): Method =>
          (request) =>
            method(encoded(request))
      )
    )
  ) as unknown as Effect.Effect<Client, never, HttpClient.HttpClient>
