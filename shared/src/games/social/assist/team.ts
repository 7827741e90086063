/** The most helpers the platform's sharing rules allow, whatever the settings say. */
export const MOST_HELPERS = 5;
