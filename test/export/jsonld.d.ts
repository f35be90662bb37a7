declare module 'jsonld' {
  export interface Options {
    readonly documentLoader: (url: string) => never;
    readonly safe?: boolean;
  }
  const jsonld: {
    expand(data: unknown, options: Options): Promise<unknown[]>;
    toRDF(data: unknown, options: Options): Promise<unknown[]>;
  };
  export default jsonld;
}
