import { join } from 'node:path';
import { engine } from '../settings/place.ts';
import settings from '../site.config.ts';
import { wantedFeatures as features } from './wanted-features.ts';

/** Where the style sheets of features stand in the style sheet of every page. */
const mark = '/* features */';

const modules: Readonly<Record<string, () => string>> = {
  'virtual:features/scripts': () =>
    named('script')
      .map(({ path }) => `import ${path};`)
      .join('\n'),
  'virtual:features/marks': () =>
    `export const marks = ${JSON.stringify(Object.assign({}, ...features.map((one) => one.marks?.(settings))))};`,
  'virtual:features/sheets': () => {
    const sheets = named('sheet');
    return [
      ...sheets.map(({ path }, at) => `import s${at} from ${path.replace(/"$/, '?url"')};`),
      `export const sheets = {${sheets.map(({ name }, at) => `${JSON.stringify(name)}: s${at}`).join()}};`,
    ].join('\n');
  },
  'virtual:features/parts': () => {
    const parts = features.flatMap(({ name, parts: all = {} }) =>
      Object.entries(all).map(([place, file]) => ({ place, path: pathOf(name, file) })),
    );
    const companions = named('companion');
    const at = Map.groupBy([...parts.keys()], (number) => parts[number]?.place ?? '');
    return [
      ...parts.map(({ path }, number) => `import P${number} from ${path};`),
      ...companions.map(({ path }, number) => `import C${number} from ${path};`),
      `export const companions = [${companions.map(({ name }, number) => `{ use: ${JSON.stringify(name)}, Companion: C${number} }`).join()}];`,
      `export const parts = {${[...at].map(([place, numbers]) => `${JSON.stringify(place)}: [${numbers.map((number) => `P${number}`).join()}]`).join()}};`,
    ].join('\n');
  },
};

/**
 * For Vite: what features name by file becomes imports, in the order of their list. The list itself
 * is loaded here and in threads alone, so that neither pages nor browsers load the grammar with it.
 * Rule: https://vite.dev/guide/api-plugin#virtual-modules-convention
 */
export function featureModules() {
  return {
    name: 'understory-features',
    enforce: 'pre' as const,
    resolveId: (id: string) => (Object.hasOwn(modules, id) ? `\0${id}` : undefined),
    load: (id: string) => (id.startsWith('\0') ? modules[id.slice(1)]?.() : undefined),
    transform: (code: string, id: string) =>
      id.split('?', 1)[0]?.endsWith('/src/styles/index.css') === true
        ? code.replace(mark, styleImports())
        : undefined,
  };
}

function styleImports(): string {
  return features
    .flatMap(({ name, styles = [] }) => styles.map((file) => `../features/${name}/${file}`))
    .map((path) => `@import '${path}' layer(feature);`)
    .join('\n');
}

function named(key: 'script' | 'sheet' | 'companion') {
  return features.flatMap((feature) => {
    const file = feature[key];
    return file === undefined ? [] : [{ name: feature.name, path: pathOf(feature.name, file) }];
  });
}

function pathOf(name: string, file: string): string {
  return JSON.stringify(join(engine, 'src/features', name, file));
}
