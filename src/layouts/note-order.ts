/** Puts the index of notes in the order of their days, and back. */
class NoteOrder extends HTMLElement {
  connectedCallback(): void {
    const index = document.querySelector<HTMLElement>('.note-index');
    if (!index) return;
    const places = [...index.querySelectorAll('li')].map((item) => ({
      item,
      list: item.parentElement,
      day: item.querySelector('time')?.dateTime ?? '',
    }));
    const byDay = document.createElement('ul');
    byDay.className = 'line-list';
    const arrange = (): void => {
      const isByDay = this.querySelector<HTMLInputElement>('input:checked')?.value === 'date';
      const inOrder = isByDay
        ? places.toSorted((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0))
        : places;
      for (const { item, list } of inOrder) (isByDay ? byDay : list)?.append(item);
      index.classList.toggle('by-day', isByDay);
      if (isByDay) this.after(byDay);
      else byDay.remove();
    };
    this.addEventListener('change', arrange);
    // A browser may know from the last visit what was chosen.
    arrange();
  }
}

customElements.define('note-order', NoteOrder);
