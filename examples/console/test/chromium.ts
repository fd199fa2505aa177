import { chromium } from "playwright-core"

/** Starts the Chromium named by the environment, else Debian's; it throws where there is none, so no test is skipped. */
export const startChromium = () => chromium.launch({ executablePath: process.env.CHROMIUM || "/usr/bin/chromium" })
