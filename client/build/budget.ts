import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

const BYTES_PER_KILOBYTE = 1000;

/** See {@link budget}. */
export interface Budget {
  /** The page whose first load is weighed. */
  readonly entry: string;
  /** Of 1,000 bytes, gzip. */
  readonly limitKilobytes: number;
}

/**
 * Weighs what the first screen loads before it can work: the entry script,
 * everything it imports statically, and their styles. Too much fails the build.
 */
export function budget(options: Budget): Plugin {
  return {
    name: 'kindling:budget',
    apply: 'build',
    writeBundle(_output, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
      const files = new Map<string, number>();
      const weigh = (fileName: string) => {
        const chunk = byName.get(fileName);
        if (!chunk || files.has(fileName)) return;
        files.set(fileName, gzipSync(chunk.code).length);
        for (const style of chunk.viteMetadata?.importedCss ?? []) {
          const asset = bundle[style];
          if (asset?.type === 'asset') files.set(style, gzipSync(asset.source).length);
        }
        chunk.imports.forEach(weigh);
      };
      for (const chunk of chunks) {
        if (chunk.isEntry && chunk.facadeModuleId?.endsWith(options.entry)) weigh(chunk.fileName);
      }
      const total = [...files.values()].reduce((sum, size) => sum + size, 0) / BYTES_PER_KILOBYTE;
      const list = [...files].map(([name, size]) => `  ${size} ${name}`).join('\n');
      const sentence = `First load of search: ${total.toFixed(1)} of ${options.limitKilobytes} KB gzip`;
      if (files.size === 0) this.error(`No entry ends in "${options.entry}", nothing was weighed.`);
      if (total > options.limitKilobytes) this.error(`${sentence}. It weighs too much:\n${list}`);
      this.info(`${sentence}\n${list}`);
    },
  };
}
