/** Eleventy ships no types; these are the parts Broadsheet uses. */
declare module '@11ty/eleventy' {
  export interface UserConfig {
    addGlobalData(name: string, value: unknown): void;
    addTemplateFormats(formats: string[]): void;
    addExtension(
      extensions: string[],
      options: {
        key: string;
        compile(): (
          this: { defaultRenderer(data: unknown): Promise<unknown> },
          data: {
            readonly page: { readonly url: string | false };
            readonly [name: string]: unknown;
          },
        ) => Promise<string>;
      },
    ): void;
    setUseGitIgnore(use: boolean): void;
    readonly benchmarkManager: { get(name: string): { setIsVerbose(isVerbose: boolean): void } };
  }
  export default class Eleventy {
    constructor(
      input: string,
      output: string,
      options: {
        configPath: string;
        quietMode?: boolean;
        config?: (config: UserConfig) => void;
      },
    );
    disableLogger(): void;
    toJSON(): Promise<unknown>;
  }
}
