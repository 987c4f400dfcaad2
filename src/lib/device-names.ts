/** Names that Windows keeps for devices, for a regular expression: no file can be called so, whatever its ending. */
export const deviceNames = String.raw`(?:con|prn|aux|nul|com\d|lpt\d)`;
