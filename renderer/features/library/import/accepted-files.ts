/** What the file chooser offers; whatever else is dropped is refused with the reason. */
export const acceptedFiles = '.docx,.doc,.wps,.pdf,.ofd,.html,.htm,.mht,.mhtml,.txt,.md'
