/** What the library does when it is asked to, all in one piece that is loaded then; only to read a file needs more. */
import { FORMAT_NAMES } from '../../cite/formats.ts';
import { copyText } from '../copy.ts';
import { byId } from '../element.ts';
import { addToList, markAsRead, remove } from './chosen-actions.ts';
import { downloadCitations } from './citations.ts';
import { exportAll } from './export-file.ts';
import { linkTo } from './link.ts';
import type { OpenLibrary } from './open-library.ts';

/** Says something in the row of a button. */
function say(asked: HTMLElement, text: string): void {
  const status = asked.closest('.take-row')?.querySelector('[role=status]');
  if (status) status.textContent = text;
}

const linkPlace = () => byId('library-link', HTMLElement);
const linkField = () => linkPlace().querySelector('input');

async function cite({ papers }: OpenLibrary, asked: HTMLElement): Promise<void> {
  const format = FORMAT_NAMES.find((name) => name === asked.getAttribute('value'));
  if (format) await downloadCitations(format, papers);
}

function share({ papers, name }: OpenLibrary, asked: HTMLElement): void {
  const { link = '', said } = linkTo(name, papers);
  const field = linkField();
  linkPlace().hidden = link === '';
  if (field) field.value = link;
  say(asked, said);
  if (link) field?.select();
}

async function copy(_: OpenLibrary, asked: HTMLElement): Promise<void> {
  const field = linkField();
  const copied = await copyText(field?.value ?? '');
  if (!copied) field?.select();
  say(asked, copied ? 'Copied' : 'Copy the selected link by hand');
}

type Act = (library: OpenLibrary, asked: HTMLElement) => void | Promise<void>;

const ACTIONS: Readonly<Record<string, Act>> = {
  cite,
  share,
  copy,
  export: exportAll,
  read: markAsRead,
  remove,
  list: addToList,
};

/** Does what a button or a form asks for with its `data-ask`; nothing where that is no action. */
export async function act(library: OpenLibrary, asked: HTMLElement): Promise<void> {
  await ACTIONS[asked.dataset.ask ?? '']?.(library, asked);
}
