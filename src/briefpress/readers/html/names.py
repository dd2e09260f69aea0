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
        *("p-associated-pages", "p-namespaces", "p-views", "p-cactions", "p-lang", "p-personal"),
        *("related", "related-posts", "share", "social", "newsletter", "onetrust-consent-sdk", "secondary", "p-search"),
    )
)
#: Words of classes that mean the same wherever they stand.
FURNITURE_WORDS = frozenset(
    (
        *("cookie", "cookies", "consent", "gdpr", "newsletter", "subscribe", "subscription", "signup", "comments"),
        *("comment", "disqus", "advert", "adverts", "advertisement", "ads", "adsbygoogle", "sponsored", "share"),
        *("sharing", "sharedaddy", "social", "sidebar", "breadcrumb", "breadcrumbs", "navbar", "pagination", "pager"),
        *(
            "popup",
            "modal",
            "overlay",
            "taboola",
            "outbrain",
            "recommended",
            "recommendations",
            "hits",
            "postviews",
            "feedback",
            "pankuzu",
            "trending",
            "skip",
        ),
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
#: What a page says of itself below the title of its article, and below the article.
ABOUT_READING = re.compile(
    r"\d+\s?[-‐]?(?:min|мин|хв|分|דק|دقيقة|دقائق|دقیقه|분)[\w.]{0,6}\s?(?:read|de lect?ura|de lecture|di lettura"
    r"|de leitura|lesezeit|leestijd|czytania|чтения|читання|阅读|閱讀|で読め|קריאה)"
    r"|temps de lecture|reading time|lesezeit|tiempo de lectura|tempo di lettura|tempo de leitura|leestijd"
    r"|czas czytania|время чтения|час читання|阅读时间|読了時間|وقت القراءة|مدة القراءة|זמן קריאה|زمان مطالعه|읽는 시간"
    r"|(?:last (?:updated|modified)|updated on|última (?:modificação|modificación|atualização|actualización)"
    r"|mis à jour le|dernière mise à jour|zuletzt (?:aktualisiert|geändert)|ultim[ao] (?:aggiornamento|modifica)"
    r"|laatst gewijzigd|ostatnia (?:aktualizacja|modyfikacja)|обновлено|最終更新|最后更新|آخر تحديث)[^.!?]{0,60}\d",
    re.IGNORECASE,
)
ABOUT_PAGE = re.compile(
    r"©|\(c\) ?\d{4}|copyright|all rights reserved|tous droits réservés|alle rechte vorbehalten|wszelkie prawa"
    r"|todos los derechos|todos os direitos|tutti i diritti|все права защищены|版权所有|無断転載|جميع الحقوق|כל הזכויות"
    r"|(?:best viewed|optimi[sz]ed|ottimizzato|optimisé|optimiert|optimizado) (?:with|for|per|pour|für|para)\b"
    r"|(?:visitors?|visitatori|visiteurs|besucher|visitantes|visitas) (?:since|dal|depuis|seit|desde)\b"
    r"|(?:log ?in|sign ?in|inici[ae] sesión|connectez-vous|anmelden|acced[ie]|faça login|zaloguj|войдите)[^.!?]{0,40}"
    r"(?:comment|kommentar|coment|koment|комментар)"
    r"|guest ?book|web ?ring|(?:was|is) this (?:page|article) (?:useful|helpful)|cette page vous a[- ]t-elle"
    r"|esta página (?:foi|le ha sido) útil|war diese seite hilfreich|questa pagina (?:è|ti è) (?:stata )?utile",
    re.IGNORECASE,
)
#: What begins a line of keywords under an article, casefolded.
TAGGED = re.compile(
    r"(?:tagged|filed under|posted in|mots[- ]clés\s?:|étiquettes\s?:|schlag(?:wörter|worte)|etiquetas\s?:|tags?\s?:"
    r"|registrado em|arquivado em|archivado en|archiviato in|publié dans|veröffentlicht in|temas\s?:|tagi\s?:"
    r"|trefwoorden\s?:|теги\s?:|метки\s?:|мітки\s?:|标签|標籤|タグ|태그|الوسوم|وسوم|תגיות|برچسب)"
)
#: What begins a line that sells something.
SELLING = ("［pr］", "[pr]", "【pr】", "（pr）", "【広告】", "［広告］")
#: Addresses of links that share a page, and words in the classes of links that are buttons.
SHARING = re.compile(
    r"facebook\.com/(?:sharer|share)|(?:twitter|x)\.com/(?:share|intent)|linkedin\.com/share|t\.me/share|wa\.me/"
    r"|api\.whatsapp|whatsapp://|pinterest\.[a-z]+/pin|reddit\.com/submit|mailto:\?|vk\.com/share|b\.hatena\.ne\.jp"
    r"|social-plugins\.line\.me|weibo\.com/share",
    re.IGNORECASE,
)
BUTTON_WORDS = frozenset(("button", "btn", "cta"))
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
