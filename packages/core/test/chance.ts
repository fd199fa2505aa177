import * as fc from "fast-check"

/** What is told by chance is the same in every run, so that none fails for another reason than a change; SEED tells other stories. */
fc.configureGlobal({ seed: Number(process.env.SEED ?? 20260301) })
