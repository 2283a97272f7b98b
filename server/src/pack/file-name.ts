/** File names keep to ASCII, so that they survive every file system: `partshøring` → `partshoering`. */
export function fileName(id: string): string {
  return id
    .replace(/æ/g, 'ae')
    .replace(/ø/g, 'oe')
    .replace(/å/g, 'aa')
    .replace(/Æ/g, 'AE')
    .replace(/Ø/g, 'OE')
    .replace(/Å/g, 'AA');
}
