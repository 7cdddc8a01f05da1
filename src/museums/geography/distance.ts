export type Place = { longitude: number; latitude: number }

const earthRadiusKm = 6371.0088
const radians = (degrees: number) => (degrees * Math.PI) / 180

/** Kilometres as the crow flies, by the haversine formula. */
export function distanceKm(from: Place, to: Place): number {
  const acrossLatitude = Math.sin(radians(to.latitude - from.latitude) / 2)
  const acrossLongitude = Math.sin(radians(to.longitude - from.longitude) / 2)
  const chord =
    acrossLatitude ** 2 + Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * acrossLongitude ** 2
  return 2 * earthRadiusKm * Math.asin(Math.min(1, Math.sqrt(chord)))
}
