/**
 * A falling curve cut into 256 layers of equal area (Marsaglia and Tsang 2000), edges x[1] > x[2] > … > x[256] = 0.
 * Layer 0 is the lowest strip with the tail beyond x[1], as wide as a strip of its area would be.
 */
export interface Ziggurat {
  /** Float64Array[512]: of layer i its width per unit of a draw, then x[i + 1], below which a draw is good at once */
  readonly layers: Float64Array;
  /** Float64Array[257]: the curve at x[i], from i = 1 on */
  readonly heights: Float64Array;
}

/**
 * @param start - x[1], where the tail starts
 * @param area - of each layer
 * @param draws - by how much a draw exceeds 1 at most, such as 2^53
 * @param curve - its height at x, 1 at 0
 * @param inverse - where the curve has a height
 */
export function makeZiggurat(
  start: number,
  area: number,
  draws: number,
  curve: (x: number) => number,
  inverse: (height: number) => number,
): Ziggurat {
  const layers = new Float64Array(512);
  const heights = new Float64Array(257);
  let x = start;
  layers[0] = area / curve(start) / draws;
  for (let i = 1; i <= 255; i++) {
    heights[i] = curve(x);
    layers[2 * i - 1] = x;
    layers[2 * i] = x / draws;
    x = inverse(heights[i]! + area / x);
  }
  heights[256] = 1;
  return { layers, heights };
}
