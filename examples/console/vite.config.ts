import react from "@vitejs/plugin-react"
import { defaultClientConditions, defineConfig } from "vite"

/** Where `npm run dev` finds the API; `npm start` serves the built console and the API on one port. */
const api = process.env.QIANTAI_API ?? "http://127.0.0.1:4310"

export default defineConfig({
  plugins: [react()],
  resolve: { conditions: ["@qiantai/source", ...defaultClientConditions] },
  // The server answers pages of its own host only, so that the host stays as the browser sent it.
  server: { proxy: { "/api": { target: api, changeOrigin: false } } },
  build: {
    chunkSizeWarningLimit: 1200,
    rollupOptions: {
      output: {
        // Libraries change seldom: apart from our code, a browser keeps them over an update.
        manualChunks: (id) => {
          if (!id.includes("node_modules")) return undefined
          if (/[\\/](@rjsf|ajv|lodash-es)[\\/]/.test(id)) return "forms"
          return /[\\/](react|react-dom|scheduler|react-router|@tanstack|i18next|react-i18next)[\\/]/.test(id)
            ? "react"
            : undefined
        }
      }
    }
  }
})
