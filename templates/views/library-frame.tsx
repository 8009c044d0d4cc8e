/** The library's page as script finds it: whatever does not change is markup, so that there is less script to load. */

import { SORTS } from '../../src/client/library/address.ts';
import { LONGEST_NAME } from '../../src/client/library/record.ts';
import type { Site } from '../../src/site/site.ts';
import { homeUrl } from '../../src/site/urls.ts';
import { TakeAlong } from './take-along.tsx';

/** Hidden until script fills it. */
export function LibraryFrame({ site }: { site: Site }) {
  return (
    <div id="library" hidden>
      <Tools />
      <Chosen />
      <ol id="library-papers" class="papers" />
      <button id="library-more" type="button" class="button" hidden>
        Show more
      </button>
      <p id="library-none" class="library-empty" hidden />
      <HowToBegin site={site} />
      <p id="library-damaged" class="note" role="status" />
      <TakeAlong />
    </div>
  );
}

function Tools() {
  return (
    <div id="library-tools" class="library-tools">
      <nav aria-label="Views of the library">
        <ul id="library-views" class="library-views" />
      </nav>
      <div class="library-fields">
        <input
          id="library-words"
          type="search"
          aria-label="Search the library"
          placeholder="Words or names"
          autocomplete="off"
        />
        <select id="library-sort" aria-label="Sort">
          {Object.entries(SORTS).map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}

function Chosen() {
  return (
    <div id="library-chosen" class="chosen">
      <label id="library-choice" class="choice">
        <input id="library-all" type="checkbox" />
        Choose all
      </label>
      <p id="library-status" class="chosen-status" role="status" tabIndex={-1} />
      <div id="library-actions" class="chosen-actions" hidden>
        <button type="button" class="button" data-ask="read">
          Mark as read
        </button>
        <button type="button" class="button" data-ask="remove">
          Remove
        </button>
        <form id="library-list" class="list-field" data-ask="list">
          <input
            type="text"
            list="library-lists"
            maxlength={LONGEST_NAME}
            autocomplete="off"
            aria-label="Add to a list"
            placeholder="Add to a list"
          />
          <datalist id="library-lists" />
          <button type="submit" class="button">
            Add
          </button>
        </form>
      </div>
    </div>
  );
}

function HowToBegin({ site }: { site: Site }) {
  return (
    <div id="library-bare" class="library-empty" hidden>
      <p>
        Nothing is kept here yet. Press the star ☆ beside the title of a paper, or the key s, and it
        waits for you here. The <a href={site.href(homeUrl())}>newest papers</a> are a good place to
        begin.
      </p>
      <p>If you have exported a library from another browser, import it below.</p>
    </div>
  );
}
