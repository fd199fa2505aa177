// Before the first paint, so that a dark evening does not begin with a white flash.
document.documentElement.dataset.theme =
  localStorage.getItem("qiantai.theme") ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")
