"""Writers: a galley becomes a file. They draw what is composed and decide nothing about words."""
