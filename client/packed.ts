// What the server sends is packed once, while it is built, as small as it gets: not anew for everyone who comes, and in a
// hurry. The server takes the file beside the file (client-files.ts).
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Plugin } from 'vite'

const [toBrotli, toGzip] = [promisify(brotliCompress), promisify(gzip)]
const texts = /\.(js|css|svg|html)$/
/** In bytes; a shorter one travels in one packet either way. */
const worthwhile = 1_024

const packings = {
  br: (text: Buffer) =>
    toBrotli(text, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: text.byteLength,
      },
    }),
  gz: (text: Buffer) => toGzip(text, { level: constants.Z_BEST_COMPRESSION }),
}

export const packed = (): Plugin => ({
  name: 'packed',
  apply: 'build',
  enforce: 'post',
  writeBundle: async ({ dir = '.' }, bundle) => {
    const written = Object.values(bundle).flatMap((file) => {
      const text = Buffer.from(file.type === 'chunk' ? file.code : file.source)
      if (!texts.test(file.fileName) || text.byteLength < worthwhile) return []
      return Object.entries(packings).map(async ([ending, pack]) =>
        writeFile(join(dir, `${file.fileName}.${ending}`), await pack(text)),
      )
    })
    await Promise.all(written)
  },
})
