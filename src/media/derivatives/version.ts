/** What makes derivatives today: raised when they change, so that every image is made anew. */
export const derivativesVersion = 3
