import { QueryClient, QueryClientProvider } from "@tanstack/react-query"
import { createRoot } from "react-dom/client"
import { RouterProvider } from "react-router/dom"
import { worthRetrying } from "./api/client.js"
import { ThemeChoice } from "./look/ThemeChoice.js"
import "./look/styles.css"
import "./shell/shell.css"
import "./clauses/clauses.css"
import "./case/case.css"
import "./form/form.css"
import "./list/list.css"
import "./renovation/renovation.css"
import { router } from "./router.js"
import { startWords } from "./words/index.js"

const queries = new QueryClient({
  defaultOptions: {
    queries: { retry: worthRetrying, staleTime: 5_000, networkMode: "always" },
    mutations: { networkMode: "always" }
  }
})

await startWords()

const root = document.getElementById("root")
if (root === null) throw new Error("index.html has no #root")

createRoot(root).render(
  <QueryClientProvider client={queries}>
    <ThemeChoice>
      <RouterProvider router={router} />
    </ThemeChoice>
  </QueryClientProvider>
)
