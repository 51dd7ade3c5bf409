/**
 * Runs in the head of every page before anything is painted, so that a reader's choice of theme
 * never flashes. It stands in the page itself and its hash in the content security policy.
 */
export const themeStart =
  "try{const t=localStorage.getItem('theme');if(/^(light|dark|contrast)$/.test(t))document.documentElement.dataset.theme=t}catch{}";
