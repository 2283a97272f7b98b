/** The example letters that are shipped in the folder `eksempler`, listed when the client is built (esbuild.mjs). */
declare module 'virtual:eksempler' {
  const examples: readonly { readonly fil: string; readonly titel: string }[];
  export default examples;
}
