/** Eleventy ships no types; these are the parts Broadsheet uses. */
declare module '@11ty/eleventy' {
  /** What a template is called with. */
  export interface PageCall {
    readonly page: { readonly url: string | false };
    readonly [name: string]: unknown;
  }
  export interface UserConfig {
    addGlobalData(name: string, value: unknown): void;
    addTemplateFormats(formats: string[]): void;
    addExtension(
      extensions: string[],
      options: {
        outputFileExtension: string;
        read: boolean;
        getData: string[];
        getInstanceFromInputPath(inputPath: string): Promise<object>;
        compileOptions: {
          cache: boolean;
          getCacheKey(content: unknown, inputPath: string): string;
        };
        compile(content: unknown, inputPath: string): Promise<(data: PageCall) => Promise<string>>;
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
