"""What we use of WeasyPrint's private parts, and why; the one place that knows them.

- ``linenumbers``: WeasyPrint cannot number lines; where they are is known by its boxes alone.
"""
