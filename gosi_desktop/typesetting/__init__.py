"""Arabic lines for paper: HarfBuzz shapes, python-bidi orders."""
