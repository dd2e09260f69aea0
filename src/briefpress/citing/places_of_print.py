"""Places where publishers are: a name among these between a title and a year is no part of the title."""

from __future__ import annotations

from .words import phrases

PLACES = frozenset(
    phrases(
        """
        Paris; Lyon; Rennes; Toulouse; Grenoble; Marseille; Bordeaux; Strasbourg; Lille; Arles; Bruxelles;
        Genève; Lausanne; Montréal; Québec; London; Oxford; Cambridge; Edinburgh; Manchester; New York; Boston;
        Chicago; Princeton; New Haven; Washington; Washington, DC; Berkeley; Los Angeles; Toronto; Dublin;
        Cheltenham; Abingdon; Basingstoke; Philadelphia; San Francisco; Stanford; Ithaca; Durham; Sydney;
        Melbourne; Singapore; New Delhi; Berlin; München; Frankfurt; Frankfurt am Main; Frankfurt a. M.;
        Hamburg; Köln; Stuttgart; Leipzig; Göttingen; Tübingen; Heidelberg; Baden-Baden; Wiesbaden; Bonn;
        Bielefeld; Darmstadt; Münster; Freiburg; Wien; Zürich; Basel; Bern; Graz; Innsbruck; Weimar; Dresden;
        Paderborn; Opladen; Madrid; Barcelona; Valencia; Sevilla; Granada; Salamanca; Bilbao; Zaragoza; México;
        Ciudad de México; Buenos Aires; Bogotá; Santiago; Lima; Caracas; Montevideo; Roma; Milano; Torino;
        Bologna; Firenze; Napoli; Venezia; Padova; Bari; Palermo; Genova; Pisa; Roma-Bari; Macerata; Lisboa;
        Porto; Coimbra; São Paulo; Rio de Janeiro; Belo Horizonte; Brasília; Porto Alegre; Curitiba; Salvador;
        Recife; Campinas; Amsterdam; Utrecht; Leiden; Rotterdam; Den Haag; Antwerpen; Gent; Leuven; Groningen;
        Nijmegen; Zwolle; Deventer; Brussel; Warszawa; Kraków; Wrocław; Poznań; Gdańsk; Łódź; Lublin; Katowice;
        Toruń; Szczecin; Москва; М.; СПб.; Санкт-Петербург; Л.; Ленинград; Казань; Екатеринбург; Новосибирск;
        Томск; Минск; Киев; Київ; К.; Львів; Харків; Одеса; Дніпро; Чернівці; København; Stockholm; Oslo;
        Helsinki; Budapest; Praha; Athens; Beirut; Cairo; القاهرة; بيروت; دمشق; بغداد; عمّان; الرياض; تهران;
        ירושלים; תל אביב; 北京; 上海; 東京; 서울
        """
    )
)
