"""Names that pages give to the article and to what stands around it: data, and no decision."""

from __future__ import annotations

import re

#: Classes, ids and properties of the element that is the article's text.
BODY_NAMES = frozenset(
    (
        *("articlebody", "article-body", "article__body", "article-content", "article__content", "articlecontent"),
        *("entry-content", "post-content", "post-body", "post__content", "blog-post", "story-body", "storybody"),
        *("story-content", "mw-parser-output", "markdown-body", "available-content", "body-content", "td-post-content"),
        *("articletext", "article-text", "article_text", "content-article", "single-content", "text-content"),
        *("gh-content", "section-content", "main-content", "maincontent", "page-content", "content-body"),
        *("article", "post", "hentry", "h-entry", "e-content", "doc-contents"),
    )
)
#: Elements that are around the article, or no words at all.
FURNITURE_TAGS = frozenset(("nav", "button", "select", "textarea", "dialog", "datalist", "menu", "search", "template"))
FURNITURE_ROLES = frozenset(
    (
        *("navigation", "banner", "search", "contentinfo", "menu", "menubar", "toolbar", "dialog", "alertdialog"),
        *("complementary", "directory", "doc-toc", "toc", "tablist"),
    )
)
#: Ids that are always the same thing.
FURNITURE_IDS = frozenset(
    (
        *("comments", "respond", "disqus_thread", "sidebar", "footer", "header", "masthead", "colophon", "nav", "menu"),
        *("toc", "navigation", "breadcrumbs", "breadcrumb", "cookie-banner", "cookiebanner", "cookie-notice"),
        *("mw-navigation", "mw-panel", "mw-head", "catlinks", "sitesub", "contentsub", "jump-to-nav", "mw-toc"),
        *("related", "related-posts", "share", "social", "newsletter", "onetrust-consent-sdk", "secondary", "p-search"),
    )
)
#: Words of classes that mean the same wherever they stand.
FURNITURE_WORDS = frozenset(
    (
        *("cookie", "cookies", "consent", "gdpr", "newsletter", "subscribe", "subscription", "signup", "comments"),
        *("comment", "disqus", "advert", "adverts", "advertisement", "ads", "adsbygoogle", "sponsored", "share"),
        *("sharing", "sharedaddy", "social", "sidebar", "breadcrumb", "breadcrumbs", "navbar", "pagination", "pager"),
        *("popup", "modal", "overlay", "taboola", "outbrain", "recommended", "recommendations", "trending", "skip"),
        *("navigation", "navbox", "catlinks", "printfooter", "widget", "paywall", "login", "jumpto", "relatedposts"),
        *("relacionados", "relacionadas", "verwandte", "teaser", "teasers", "toolbar", "ambox", "metabox"),
    )
)
#: Those of them that mean it even where there is more of it than of the article.
SURE_WORDS = frozenset(("comments", "comment", "commentlist", "disqus", "cookie", "cookies", "consent", "gdpr"))
#: Words of classes that mean it only where there are hardly any words but links.
WEAK_WORDS = frozenset(
    (
        *("related", "promo", "more", "tags", "tag", "categories", "menu", "nav", "links", "toc", "footer", "header"),
        *("author", "bio", "meta", "actions", "next", "prev", "previous", "banner", "ad", "follow", "language"),
        *("languages", "langs", "share-buttons", "readmore", "seealso", "also", "series", "topics", "rubrics", "back"),
    )
)
_PARTS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|[^\W\d_a-zA-Z]+")
#: What begins a line that only points elsewhere, casefolded.
POINTERS = (
    *("read more", "read also", "see also:", "also read", "more on this", "related:", "recommended:", "lire aussi"),
    *("à lire aussi", "à lire", "a lire", "lire la suite", "voir aussi :", "sur le même sujet", "lesen sie auch"),
    *("mehr zum thema", "lesen sie mehr", "auch interessant", "lea también", "lee también", "leer también"),
    *("te puede interesar", "más información:", "leggi anche", "leia também", "leia mais", "lees ook", "czytaj też"),
    *("czytaj także", "zobacz też", "читайте также", "смотрите также", "по теме", "читайте також", "اقرأ أيضا"),
    *("اقرأ أيضًا", "إقرأ أيضا", "مواضيع ذات صلة", "קראו גם", "عוד בנושא", "بیشتر بخوانید", "相关阅读", "延伸阅读"),
    *("推荐阅读", "関連記事", "あわせて読みたい", "관련 기사", "ilgili haber", "läs också", "les også", "læs også"),
)


def words_of(name: str) -> list[str]:
    """The words in a class as programmers write it.

    >>> words_of("social-shareButtons")
    ['social', 'share', 'buttons']
    """
    return [part.lower() for part in _PARTS.findall(name)]
