// … and so their index.
DROP INDEX posting IF EXISTS
