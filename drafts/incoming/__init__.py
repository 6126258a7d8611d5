"""What a writer brings: texts, Markdown, HTML and Word files and pages of the web, read as blocks of running text."""
