/** Why a zip file is not read as a pack: a Danish sentence that says what is wrong and what to do. */
export class ZipRefusal extends Error {}
