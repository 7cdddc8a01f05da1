declare module 'snowball-stemmers' {
  type Stemmer = { stem(word: string): string }
  const stemmers: { newStemmer(language: 'french' | 'english' | 'spanish' | 'catalan'): Stemmer }
  export default stemmers
}
