"""The meta tags that sites of the state carry: of the site, of a column, of an article.

Source: 政府网站发展指引（国办发〔2017〕47号）, on the tags of pages.
"""

from generator.typeset.page import SiteIdentity

Tags = tuple[tuple[str, str], ...]


def site_tags(identity: SiteIdentity) -> Tags:
    """What every page says about the site."""
    return (
        ("SiteName", identity.name),
        ("SiteDomain", identity.domain),
        ("SiteIDCode", identity.site_code),
    )


def column_tags(name: str, description: str, keywords: str, column_type: str) -> Tags:
    """What a page says that lists others or opens a section."""
    return (
        ("ColumnName", name),
        ("ColumnDescription", description or name),
        ("ColumnKeywords", keywords or name),
        ("ColumnType", column_type),
    )


def content_tags(title: str, published: str, source: str) -> Tags:
    """What an article says; `published` is a sign-off, YYYY-MM-DD HH:MM, or 待填."""
    return (("ArticleTitle", title), ("PubDate", published), ("ContentSource", source))
