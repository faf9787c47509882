/** A drawing that stands alone as a PNG, so many times finer than its px; throws where the browser cannot draw it. */
export async function pngOf(svg: string, fineness: number): Promise<Blob> {
  const image = await imageOf(svg);
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(image.width * fineness);
  canvas.height = Math.round(image.height * fineness);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('this browser gives no canvas');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((give, fail) => {
    canvas.toBlob(blob => (blob ? give(blob) : fail(new Error('the picture is too large'))), 'image/png');
  });
}

/** The picture of a drawing, by an address that holds it: policies allow `data:`, and no canvas is tainted by it. */
async function imageOf(svg: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  return image;
}
