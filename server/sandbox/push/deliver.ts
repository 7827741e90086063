/** One message pushed to an app's server, and how it went. */
export interface Delivery {
  appid: string;
  at: number;
  url: string;
  label: string;
  /** One line per try: the HTTP status, or what went wrong. */
  tries: string[];
  delivered: boolean;
}
