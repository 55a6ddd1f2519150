// Whether the page was carried away from its server (easyread/export). Then nothing is ever sent: whoever gives the files is to know no answer.

export const isCarried = document.documentElement.dataset.build !== undefined;
