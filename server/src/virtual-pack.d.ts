/** The built-in pack, read and validated at build time (scripts/byg-pakke.ts) and bundled as data. */
declare module 'virtual:pakke' {
  const pack: import('./pack/load.ts').LoadedPack;
  export default pack;
}

/** The script and the style sheet of the handbook's pages (server/handbook-web), bundled at build time. */
declare module 'virtual:haandbog' {
  const web: import('./cli/pack/dok.ts').WebFiles;
  export default web;
}
