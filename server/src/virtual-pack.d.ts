/** The built-in pack, read and validated at build time (scripts/byg-pakke.ts) and bundled as data. */
declare module 'virtual:pakke' {
  const pack: import('./pack/load.ts').LoadedPack;
  export default pack;
}
