/**
 * Runs in the head of every page before anything is painted: what a reader has chosen stands on
 * the page's own element, for styles and scripts. What the owner has turned off stays off. A row
 * of panes is waited for.
 */
export const readerStart =
  ";(d=>{try{for(const k of['size','measure','previews','panes','shortcuts','searches']){const v=localStorage.getItem('reader-'+k);if(v&&d[k]!=='none')d[k]=v}}catch{}" +
  "if(!/off|none/.test(d.panes)&&/[?&]stack=/.test(location.search)&&matchMedia('(min-width:900px)').matches)d.stack='wait'})(document.documentElement.dataset)";
