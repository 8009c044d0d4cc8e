/** A paper's own page: a place for a note and for lists, and reading that is noted by itself when the reader wants so. */
import { element } from '../element.ts';
import { paperOf } from './about.ts';
import { glance, recordName, written } from './glance.ts';
import { toggleMark } from './marks.ts';
import { showNotice } from './notice.ts';
import { isOn } from './settings.ts';
import { watch } from './storage.ts';

/** The first words of the note, and the lists. */
function summaryOf(id: string): string {
  const { note, lists } = written(id);
  const words = note.replace(/\s+/g, ' ').trim().slice(0, 120);
  const parts = [
    ...(words ? [`Note: ${words}`] : []),
    ...(lists.length > 0 ? [`On ${lists.join(', ')}`] : []),
  ];
  return parts.join(' · ') || 'Note and lists';
}

/** Adds a place that opens for note and lists; its summary says what is there already. */
export function enablePaperPage(): void {
  const place = document.querySelector<HTMLElement>('.keeping');
  const id = paperOf(place);
  if (!place || !id) return;
  const summary = element('summary', {}, summaryOf(id));
  const details = element('details', { class: 'keep-more' }, summary);
  place.append(details);
  watch((name) => {
    if (!name || name === recordName(id)) summary.textContent = summaryOf(id);
  });
  const fill = () =>
    import('./paper-panel.ts').then(
      ({ paperPanel }) => details.append(paperPanel(id)),
      () => showNotice('outdated'),
    );
  details.addEventListener('toggle', () => void fill(), { once: true });
  if (isOn('read-on-open') && !glance(id).read) void toggleMark(place, 'read');
}
