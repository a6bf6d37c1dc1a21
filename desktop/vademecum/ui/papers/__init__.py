"""Set papers as pages: for PDF, for the printer and for the preview; and the dialog that offers them."""
