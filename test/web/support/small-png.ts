import { crc32, deflateSync } from 'node:zlib';
import type { Page } from 'playwright-core';

const COLOURS = 256;

/** The page as a picture of at most 256 colours, several times smaller than what the browser makes. */
export async function smallPicture(page: Page, helper: Page): Promise<Buffer> {
  const shot = (await page.screenshot()).toString('base64');
  const encoded = await helper.evaluate<[number, number, string]>(`(async () => {
    const image = new Image();
    image.src = 'data:image/png;base64,${shot}';
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    let text = '';
    for (let at = 0; at < data.length; at += 32768) text += String.fromCharCode(...data.subarray(at, at + 32768));
    return [image.width, image.height, btoa(text)];
  })()`);
  const [width, height, pixels] = encoded;
  return indexedPng(width, height, Buffer.from(pixels, 'base64'));
}

/** Writes pixels (four bytes each) as a PNG with a palette of their commonest colours. */
function indexedPng(width: number, height: number, pixels: Buffer): Buffer {
  const at = (index: number): number => pixels.readUIntBE(index * 4, 3);
  const counts = new Map<number, number>();
  for (let i = 0; i < width * height; i++) counts.set(at(i), (counts.get(at(i)) ?? 0) + 1);
  const byCount = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([colour]) => colour);
  const palette: number[] = [];
  // Shades next to one that is there already bring little: the first pass keeps them out.
  for (const apart of [10, 0]) {
    for (const colour of byCount) {
      if (palette.length >= COLOURS) break;
      if (palette.every((other) => distance(other, colour) > apart * apart)) palette.push(colour);
    }
  }
  const nearest = new Map<number, number>();
  const lines = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const colour = at(y * width + x);
      const known = nearest.get(colour);
      const index = known ?? nearestOf(palette, colour);
      if (known === undefined) nearest.set(colour, index);
      lines[y * (width + 1) + 1 + x] = index;
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // Eight bits a pixel, of a palette.
  head.set([8, 3, 0, 0, 0], 8);
  const colours = Buffer.alloc(palette.length * 3);
  for (const [index, colour] of palette.entries()) colours.writeUIntBE(colour, index * 3, 3);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    ...[signature, chunk('IHDR', head), chunk('PLTE', colours)],
    ...[chunk('IDAT', deflateSync(lines, { level: 9 })), chunk('IEND', Buffer.alloc(0))],
  ]);
}

function nearestOf(palette: readonly number[], colour: number): number {
  let best = 0;
  for (const [index, other] of palette.entries()) {
    if (distance(other, colour) < distance(palette[best]!, colour)) best = index;
  }
  return best;
}

function distance(a: number, b: number): number {
  const part = (shift: number): number => ((a >> shift) & 255) - ((b >> shift) & 255);
  return part(16) ** 2 + part(8) ** 2 + part(0) ** 2;
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
