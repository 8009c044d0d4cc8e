/** The script of `/library/`. */
import { byId } from './element.ts';
import { enableImport } from './library/bring-in.ts';
import { LibraryPage } from './library/page.ts';
import { isOn, turn } from './library/settings.ts';
import { probe } from './library/storage.ts';

const place = byId('library', HTMLElement);
const page = new LibraryPage(place);
page.render();
place.hidden = false;
enableImport(() => page.render());

const onOpen = byId('library-on-open', HTMLInputElement);
onOpen.checked = isOn('read-on-open');
onOpen.addEventListener('change', () => turn('read-on-open', onOpen.checked));

// Whoever comes to see what is kept should know at once that nothing is.
probe();
