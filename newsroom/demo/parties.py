"""Everybody who speaks, claims or publishes in the demo's stories. All of them are invented."""

from newsroom.demo.telling import Named

PARTIES: dict[str, Named] = {
    # Outlets and agencies
    "ledger": Named(name="The Harbour Ledger", kind="organisation", url="https://harbourledger.example/"),
    "northfield": Named(name="Northfield Wire", kind="organisation", url="https://northfieldwire.example/"),
    "meridian": Named(name="Meridian Weekly", kind="organisation", url="https://meridianweekly.example/"),
    "anzeiger": Named(name="Elbtaler Anzeiger", kind="organisation", url="https://elbtaler-anzeiger.example/"),
    "mina": Named(name="صحيفة الميناء", kind="organisation", description="Al-Mina, a daily", aliases=("Al-Mina",)),
    "visnyk": Named(name="Вісник Долини", kind="organisation", aliases=("Visnyk Dolyny", "Вестник Долины")),
    "ghati": Named(name="घाटी समाचार", kind="organisation", aliases=("Ghati Samachar",)),
    "gazette": Named(name="La Gazette de Valbrume", kind="organisation"),
    "marchand": Named(name="Odile Marchand"),
    "mairie": Named(name="Mairie de Valbrume", kind="organisation"),
    "hegu": Named(name="河谷日报", kind="organisation", aliases=("Hegu Daily",)),
    "coastline": Named(
        name="Coastline News Agency",
        kind="organisation",
        aliases=("Coastline", "CNA"),
        url="https://coastline.example/",
    ),
    # Saltmouth
    "board": Named(name="Saltmouth Harbour Board", kind="organisation", aliases=("the harbour board", "SHB")),
    "okafor": Named(name="Ines Okafor", description="chair of the Saltmouth Harbour Board"),
    "okafor_short": Named(name="I. Okafor", merged_into="okafor"),
    "brandt": Named(name="Brandt Marine", kind="organisation", aliases=("Brandt Marine AS",)),
    "local_media": Named(name="local media", kind="unnamed", description="“local media”, Saltmouth"),
    "residents": Named(name="Old Town Residents' Association", kind="organisation"),
    # Northfield
    "transit": Named(name="Northfield Transit", kind="organisation", aliases=("the operator",)),
    "reyes": Named(name="Paula Reyes", description="director of Northfield Transit"),
    "lindqvist": Named(name="Oskar Lindqvist", description="transport minister", aliases=("O. Lindqvist",)),
    "ministry": Named(name="Ministry of Transport", kind="organisation"),
    "union_official": Named(name="a union official", kind="unnamed", description="quoted without a name, Northfield"),
    "us_media": Named(name="national broadcasters", kind="collective"),
    # Meridian
    "survey": Named(name="Lake Survey Office", kind="organisation", aliases=("LSO",)),
    "haddad": Named(name="Noor Haddad", description="limnologist at the Lake Survey Office"),
    "fishers": Named(name="Lake Fishers' Cooperative", kind="organisation"),
    "researchers": Named(name="researchers", kind="collective", description="“researchers”, unnamed as a group"),
    # Elbtal
    "brueckner": Named(name="Hanna Brückner", description="Oberbürgermeisterin", aliases=("Hanna Brueckner",)),
    "bauamt": Named(name="Bauamt Elbtal", kind="organisation"),
    "whitcombe": Named(name="Sir Alan Whitcombe", description="bridge engineer"),
    "anwohner": Named(name="Anwohner", kind="collective", description="nicht näher genannt"),
    # The port of al-Mina
    "water": Named(name="هيئة المياه", kind="organisation", aliases=("Water Authority",)),
    "salma": Named(name="سلمى الرفاعي", description="director of the water authority", aliases=("Salma al-Rifai",)),
    "sources_ar": Named(name="مصادر محلية", kind="unnamed", description="“local sources”"),
    "farmers": Named(name="اتحاد المزارعين", kind="organisation", aliases=("Farmers' Union",)),
    # The valley
    "rada": Named(name="Долинська громада", kind="organisation", aliases=("Dolyna community council",)),
    "koval": Named(name="Марта Коваль", description="директорка школи", aliases=("Marta Koval", "Марта Ковальова")),
    "energo": Named(name="Долинаенерго", kind="organisation"),
    "socials": Named(name="користувачі соцмереж", kind="collective", description="“social media users”"),
    # The river
    "rail": Named(name="河谷铁路公司", kind="organisation", aliases=("Hegu Railway",)),
    "chen": Named(name="陈望舒", description="chief engineer", aliases=("Chen Wangshu",)),
    "passengers": Named(name="部分乘客", kind="collective", description="“some passengers”"),
}
