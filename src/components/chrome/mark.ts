/** The strokes of the mark, in a square from -20 to 20. */

type Point = [radius: number, degrees: number];

const hours = Array.from({ length: 24 }, (_, hour) => hour * 15 - 90);

function stroke(...points: Point[]): string {
  const at = ([radius, degrees]: Point) => {
    const angle = (degrees * Math.PI) / 180;
    return [Math.cos(angle), Math.sin(angle)]
      .map((part) => Number((radius * part).toFixed(1)))
      .join(' ');
  };
  return `M${points.map(at).join('L')}`;
}

/** The eighteen hours between the arms. */
export function hourStrokes(): string {
  return hours
    .filter((_, hour) => hour % 4 !== 0)
    .map((angle) => stroke([13.2, angle], [16.4, angle]))
    .join('');
}

/** The six arms of the crystal, with branches where they can be seen. */
export function armStrokes(branches = true): string {
  const arm = (angle: number) => [
    stroke([8.5, angle], [19, angle]),
    ...(branches
      ? [
          stroke([18.6, angle - 8], [15.8, angle], [18.6, angle + 8]),
          stroke([14.2, angle - 8.5], [11.8, angle], [14.2, angle + 8.5]),
        ]
      : []),
  ];
  return hours
    .filter((_, hour) => hour % 4 === 0)
    .flatMap(arm)
    .join('');
}
