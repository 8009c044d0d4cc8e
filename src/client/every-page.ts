/**
 * What scripts share, in one chunk: esbuild puts this in front of each of them. Otherwise there is a chunk for every set of
 * files that the same scripts share, which made a dozen requests more for a page, and a fifth more bytes.
 */
import '../../templates/views/dates.ts';
import '../../templates/views/words.ts';
import '../library/order.ts';
import './author-line.ts';
import './element.ts';
import './later.ts';
import './library/glance.ts';
import './library/mark.ts';
import './library/marks.ts';
import './library/notice.ts';
import './library/settings.ts';
import './page-at.ts';
import './place.ts';
