/** What the reader can take away from the library, and bring back. */
import type { ComponentChildren } from 'preact';
import { FORMAT_NAMES, FORMATS } from '../../src/cite/formats.ts';

/** Buttons whose work is loaded when they are pressed: `data-ask` names it (src/client/library/actions.ts). */
export function TakeAlong() {
  return (
    <section class="take" aria-labelledby="take">
      <h2 id="take">Take along</h2>
      <div id="library-take">
        <Row label="Cite these papers">
          {FORMAT_NAMES.map((format) => (
            <Ask key={format} ask="cite" value={format} name={FORMATS[format].name} />
          ))}
        </Row>
        <Row label="Show others">
          <Ask ask="share" name="Share this list" />
          <div id="library-link" class="take-link" hidden>
            <input type="text" readonly aria-label="Link to the list" />
            <Ask ask="copy" name="Copy" />
          </div>
        </Row>
      </div>
      <Row label="The whole library, with notes and saved searches">
        <Ask ask="export" name="Export" />
        <button id="library-import" type="button" class="button">
          Import …
        </button>
        <input id="library-file" type="file" accept=".json,application/json" hidden />
      </Row>
      <label class="choice">
        <input id="library-on-open" type="checkbox" />
        Mark a paper as read when I open its page
      </label>
    </section>
  );
}

/** A row ends with a place for what is to be said. */
function Row({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <div class="take-row">
      <p>{label}</p>
      {children}
      <p role="status" />
    </div>
  );
}

function Ask({ ask, value, name }: { ask: string; value?: string; name: string }) {
  return (
    <button type="button" class="button" data-ask={ask} value={value}>
      {name}
    </button>
  );
}
