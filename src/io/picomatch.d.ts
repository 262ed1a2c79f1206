declare module 'picomatch' {
  const picomatch: { isMatch(text: string, glob: string, options?: { readonly dot?: boolean }): boolean };
  export default picomatch;
}
