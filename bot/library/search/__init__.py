"""Finding articles: what is indexed of them, how a query is read, and the stages of a search.

Everything here is free of SQL: what it needs of a store is `ports.SearchIndex`.
"""
