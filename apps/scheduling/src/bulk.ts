/** Most items a bulk mutation takes. */
export const mostItems = 500;
