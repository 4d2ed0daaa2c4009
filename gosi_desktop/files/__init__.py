"""What comes in as a file of a spreadsheet program: Excel, OpenDocument, CSV; read into rows of text, within bounds."""
