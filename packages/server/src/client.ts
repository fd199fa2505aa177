import type * as HttpApi from "@effect/platform/HttpApi"
import * as HttpApiClient from "@effect/platform/HttpApiClient"
import type * as HttpClient from "@effect/platform/HttpClient"
import type { Chapters } from "@qiantai/core"
import type * as Effect from "effect/Effect"
import { type Api, api } from "./Api.js"

type GroupsOf<A> = A extends HttpApi.HttpApi<infer _Id, infer Groups, infer _E, infer _R> ? Groups : never
type ErrorsOf<A> = A extends HttpApi.HttpApi<infer _Id, infer _Groups, infer E, infer _R> ? E : never

/** Every command, check, question and list as a method, with the types of its chapter; a problem is a failure. */
export type Client = HttpApiClient.Client<GroupsOf<Api<Chapters>>, ErrorsOf<Api<Chapters>>, never>

/** A client of a server at that address. */
export const clientOf = (baseUrl: string | URL): Effect.Effect<Client, never, HttpClient.HttpClient> =>
  HttpApiClient.make(api, { baseUrl })
