const open = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'";
const stroke = "stroke='currentColor' stroke-width='1.3' stroke-linecap='round'";

/** The drawings of the stages, as `src/features/stages/stages.css` has them. */
export const stageMarks = {
  seedling: `${open} fill='none' ${stroke} stroke-linejoin='round'><path d='M8 15V9.5M8 9.5C8 6 5.5 4.5 1.8 4.5 1.8 8 4.5 9.5 8 9.5ZM8 8C8 5 10.5 3 14.2 3 14.2 6.5 11.5 8 8 8Z'/></svg>`,
  budding: `${open} fill='currentColor'><path d='M8 15.3V3' ${stroke}/><path d='M8 13.2C8 10 5.5 8.2 1.8 8.2 1.8 11.5 4.3 13.2 8 13.2ZM8 10.7C8 7.5 10.5 5.7 14.2 5.7 14.2 9 11.7 10.7 8 10.7ZM8 6C8 3.5 6.2 2 3.3 2 3.3 4.6 5.1 6 8 6ZM8 4.2C8 2.2 9.4.9 11.8.7 11.8 2.9 10.3 4.2 8 4.2Z'/></svg>`,
  evergreen: `${open} fill='currentColor'><path d='M8 .8 11.4 5H9.9L13 9H11L14.2 12.7H8.7V15.4H7.3V12.7H1.8L5 9H3L6.1 5H4.6Z'/></svg>`,
} as const;

/** The leaf of the site's usual icon. */
export const leaf =
  "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'><path fill='currentColor' d='M4 28V16C4 9 9 4 16 4h12v12c0 7-5 12-12 12z'/></svg>";
