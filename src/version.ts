/** Name and version of the program, as records carry it; a test holds it equal to package.json. */
export const PROGRAM = 'dragoman 0.1.0';
