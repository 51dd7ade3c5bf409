/** With this code a development server ends that wants to be started again. */
export const anew = 75;
