/** The names by which a note can be referred to. */
export interface Names {
  /** Its path without extension, and the last segment of that. */
  path: string;
  name: string;
  /** Its extension, with the dot. */
  ending: string;
  title: string;
  alias: string;
  heading: string;
  block: string;
  /** A picture that lies where nothing is public. */
  picture: string;
}

/** Ways in which a note names another so that it is a link, an embed or nothing that is shown. */
export function references({
  path,
  name,
  ending,
  title,
  alias,
  heading,
  block,
  picture,
}: Names): readonly string[] {
  const file = `${path}${ending}`;
  const encoded = file.split('/').map(encodeURIComponent).join('/');
  const up = name.toUpperCase();
  return [
    ...[name, path, file, `${name}${ending}`, `/${path}`, `./${name}`, `../${path}`, up, title]
      .concat([alias, `${name}#${heading}`, `${name}#^${block}`, `${name}#`, `${path}#Other part`])
      .flatMap((target) => [`See [[${target}]].`, `[[${target}|those words]]`, `![[${target}]]`]),
    `[[${name}|]] and [[ ${name} ]] and ![[${name}|300]] and [[${name}\\|words]]`,
    `| a | b |\n| - | - |\n| [[${name}\\|words]] | ![[${name}]] |`,
    `## On [[${name}]]`,
    `### On [[${name}#${heading}]] and [those words](<${file}>)`,
    `On [[${alias}]]\n=====`,
    `> [!note] Of [[${name}]]\n> Says [[${title}]].`,
    `> [!tip]- [[${name}|words]]\n> ![[${name}]]`,
    `- [ ] to [[${name}]]\n  - [x] ![[${name}]]`,
    `Words.[^1]\n\n[^1]: See [[${name}]] and [words](<${file}>).`,
    `Words.^[See [[${name}]].]`,
    `==marked [[${name}]]== and **[[${name}]]** and ~~[[${name}]]~~ and *![[${name}]]*`,
    `%%[[${name}]] ${title}%% and words`,
    `%%\n![[${name}]]\n${heading}\n%%`,
    `<!-- [[${name}]] ${title} -->`,
    `[words](<${file}>) and [words](${encoded}) and [](<${file}>) and [words](<${path}>)`,
    `[words](<${file}#${heading}> "more") and [words](/${encoded} 'more')`,
    `[words](./${encoded}) and [words](../${encoded}#part) and [words](${encoded}?raw=1)`,
    `[words][r1], [r1] and [r1][]\n\n[r1]: <${file}> "more"`,
    `![words](<${file}>) and ![](${encoded}) and ![words|100](${encoded})`,
    `![[${picture}]] and ![[${picture}|100]] and ![words](<${picture}>) and [[${picture}]]`,
    `[words](<${picture}>) and ![](<${picture}>) and ![100](<${picture}>)`,
    `[![words](<${picture}>)](<${file}>)`,
    `[my [[${name}]] words](https://elsewhere.example)`,
    `<div>\n\n[[${name}]] and ![[${name}]]\n\n</div>`,
    `<span>[[${name}]]</span> <b>[words](<${file}>)</b>`,
    `<a href="${encoded}">words</a> and <a href="${file}">words</a>`,
    `<img src="${picture.split('/').map(encodeURIComponent).join('/')}" alt="words">`,
    `<img src='${picture}'> <video src="${encoded}" controls></video>`,
    `<details><summary>Words</summary>\n\n[[${name}]]\n\n</details>`,
    `Words to [[${name}]] ^own-block`,
    `[[${name}]]: [[${name}]], [[${title}]]; [[${alias}]].`,
  ];
}

/** The same among the properties of a note. */
export function propertyReferences({ path, name, ending, picture }: Names): readonly string[] {
  const file = `${path}${ending}`;
  return [
    `up: "[[${name}]]"`,
    `related: ["[[${path}|words]]", "[words](<${file}>)"]`,
    `parent:\n  - "[[${name}]]"\n  - "[[${file}]]"`,
    `image: "[[${picture}]]"`,
    `cover: ${JSON.stringify(picture)}`,
    `featured: ["[[${name}]]"]`,
    `next: "[[${name}#part]]"`,
  ];
}

/** Ways that Markdown takes for no link: what stands there is the author's running text. */
export function typedReferences({ path, name, ending }: Names): readonly string[] {
  const file = `${path}${ending}`;
  return [
    `[words](${file})`,
    `[words](${name} (one${ending})`,
    `![words](${file})`,
    `[[${name}\nmore]]`,
    `[[${name} and no end`,
    `[words][${name}]`,
    `<${file}>`,
    `\\[[${name}]]`,
    `\`[[${name}]]\` and \`![[${name}]]\``,
    `\`\`\`md\n[[${name}]]\n![[${name}]]\n\`\`\``,
    `$x_{\\text{${name}}}$`,
    `\`\`\`mermaid\ngraph TD\n  a["${name}"] --> b\n\`\`\``,
    `    [[${name}]]`,
    `[words](<${file}`,
    `[words](${name}`,
    `<details><summary>[[${name}]]</summary>\n\nWords.\n\n</details>`,
  ];
}
