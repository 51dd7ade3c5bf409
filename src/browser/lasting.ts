/** Folders of files whose names change with what is in them: who has one never has to ask again. */
export const lastingFolders = ['_astro/', 'garden/cards/', 'garden/pictures/', 'garden/styles/'];
