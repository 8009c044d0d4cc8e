/** Says something to those who hear the page, and shows nothing. */
import { element } from '../element.ts';

let region: HTMLElement | undefined;

/** The region must be there before what it says. */
export function prepareToSay(): void {
  region ??= element('p', { class: 'visually-hidden', role: 'status' });
  if (!region.isConnected) document.body.append(region);
}

/** Says it once more when it was the last thing said. */
export function say(text: string): void {
  prepareToSay();
  if (region) region.textContent = region.textContent === text ? `${text}\u00a0` : text;
}
