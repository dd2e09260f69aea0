"""Articles on disk: finding them, exporting them one by one, and storing what comes out, whole or not at all."""
