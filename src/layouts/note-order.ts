const stages = ['evergreen', 'budding', 'seedling'];
const titles = new Intl.Collator(document.documentElement.lang, { numeric: true });

/** How notes of a list are put into an order; where two are alike they stay as they come. */
const orders: Readonly<Record<string, (a: HTMLElement, b: HTMLElement) => number>> = {
  title: (a, b) => titles.compare(titleOf(a), titleOf(b)),
  date: (a, b) => (dayOf(a) < dayOf(b) ? 1 : dayOf(a) > dayOf(b) ? -1 : 0),
  stage: (a, b) => stageOf(a) - stageOf(b),
};

const titleOf = (item: HTMLElement): string =>
  (item.querySelector('a')?.textContent ?? '').replace(/^[^\p{L}\p{N}]+/u, '');
const dayOf = (item: HTMLElement): string => item.querySelector('time')?.dateTime ?? '';

function stageOf({ dataset }: HTMLElement): number {
  const at = stages.indexOf(dataset['stage'] ?? '');
  return at === -1 ? stages.length : at;
}

/** Puts the notes of the list around it into another order, and back. */
class NoteOrder extends HTMLElement {
  connectedCallback(): void {
    const index = this.parentElement;
    const inputs = [...this.querySelectorAll('input')];
    if (!index) return;
    const lists = [...index.querySelectorAll<HTMLElement>(':scope > ul, :scope > section > ul')];
    const places = lists.flatMap((list) =>
      [...list.querySelectorAll('li')].map((item) => ({ item, list })),
    );
    const inOrder = document.createElement('ul');
    inOrder.className = lists[0]?.className ?? '';
    const arrange = (): void => {
      const chosen = inputs.findIndex(({ checked }) => checked);
      const compare = chosen > 0 ? orders[inputs[chosen]?.value ?? ''] : undefined;
      if (compare)
        inOrder.append(...places.map(({ item }) => item).toSorted((a, b) => compare(a, b)));
      else for (const { item, list } of places) list.append(item);
      index.classList.toggle('is-in-order', compare !== undefined);
      if (compare) this.after(inOrder);
      else inOrder.remove();
    };
    this.addEventListener('change', arrange);
    // A browser may know from the last visit what was chosen.
    arrange();
  }
}

customElements.define('note-order', NoteOrder);
