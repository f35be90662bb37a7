import { useEffect, useState } from 'preact/hooks';
import { loadWorld, type World } from './world.ts';

/** The countries once they are loaded. */
export function useWorld(): World | undefined {
  const [world, setWorld] = useState<World>();
  useEffect(() => {
    loadWorld().then(setWorld, () => undefined);
  }, []);
  return world;
}
