import { defaultClientConditions, defineConfig } from "vite"

export default defineConfig({
  resolve: { conditions: ["@qiantai/source", ...defaultClientConditions] }
})
