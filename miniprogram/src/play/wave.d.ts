declare module '*.wav' {
  const address: string;
  export default address;
}
