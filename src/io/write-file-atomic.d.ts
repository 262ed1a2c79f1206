declare module 'write-file-atomic' {
  interface Options {
    readonly encoding?: BufferEncoding;
    readonly mode?: number | false;
  }
  const writeFileAtomic: { sync(path: string, content: string | Uint8Array, options?: Options): void };
  export default writeFileAtomic;
}
