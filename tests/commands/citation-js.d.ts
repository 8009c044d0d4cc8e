/** What the tests use of citation-js, which ships no types. */
declare module '@citation-js/core' {
  interface CslItem {
    readonly id: string;
    readonly title: string;
    readonly author?: readonly {
      readonly family?: string;
      readonly given?: string;
      readonly literal?: string;
    }[];
    readonly URL?: string;
  }
  export class Cite {
    constructor(text: string, options?: { readonly forceType?: string });
    readonly data: readonly CslItem[];
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
