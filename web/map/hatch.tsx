/** The pattern for areas: hatched, so that nobody takes them for a spot. */
export function Hatch({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern id={id} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line class="hatch" y2={6} />
      </pattern>
    </defs>
  );
}
