import { compareResolving } from './resolving.ts';

/** `npm run bench`: what things cost, as ratios within one run. */
const { small, large } = compareResolving(1_000, 10_000);
const perLink = ({ resolving, links }: typeof small): number => resolving / links;

console.table(
  [small, large].map((cost) => ({
    notes: cost.notes,
    gardens: cost.gardens,
    links: cost.links,
    'parsing (ms CPU)': Math.round(cost.parsing / 1000),
    'resolving (ms CPU)': Math.round(cost.resolving / 1000),
    'µs a link': Number(perLink(cost).toFixed(2)),
  })),
);
console.log(
  `resolving / parsing at 10,000 notes: ${((100 * large.resolving) / large.parsing).toFixed(2)} %`,
);
console.log(
  `per link, 10,000 notes / 1,000 notes: ${(perLink(large) / perLink(small)).toFixed(2)}`,
);
