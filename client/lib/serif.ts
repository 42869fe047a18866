import regular from '@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff2?url';
import semibold from '@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff2?url';

const FAMILY = 'Source Serif 4';

/**
 * Fetches the serif and shows both weights at once. Until then a serif of the
 * system, scaled to the same width, stands in.
 */
export async function loadSerif(): Promise<void> {
  const faces = [
    new FontFace(FAMILY, `url(${regular})`, { weight: '400' }),
    new FontFace(FAMILY, `url(${semibold})`, { weight: '600' }),
  ];
  // Without the font the page reads as well, so a failure is not worth a word.
  const loaded = await Promise.all(faces.map((face) => face.load())).catch(() => []);
  for (const face of loaded) document.fonts.add(face);
}
