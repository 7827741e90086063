/** Names under which route decorators leave word for the guards. */
export const NEEDS = 'fanqu:needs';
export const OPEN = 'fanqu:open';
