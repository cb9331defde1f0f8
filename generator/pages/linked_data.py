"""What search engines are told: the open data as a schema.org Dataset."""

import json

from generator.model.shape import TO_BE_FILLED
from generator.pages.view import View
from generator.tables.catalogue import Tables, books
from generator.tables.open_table import OpenTable
from generator.typeset.dates import long_date
from generator.typeset.edition import edition

Said = str | list["Said"] | dict[str, "Said"]
EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
UNSAFE = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"}
"""Characters that could end a script element early, as JSON can write them too."""


def dataset(view: View, tables: Tables) -> str:
    """JSON-LD of the data set, safe inside a script element; addresses are relative to the root."""
    told = edition(view.programme)
    site = view.programme.publisher.site
    mark = f"{told.mark}。" if told.mark else ""
    content: dict[str, Said] = {
        "@context": "https://schema.org/",
        "@type": "Dataset",
        "name": f"{told.programme}公开数据",
        "description": f"{mark}{told.programme}的计划分配、各期进展和方案内容，"
        f"数据截至{long_date(told.as_of)}，每个数都注明出处和算法。",
        "inLanguage": "zh-CN",
        "spatialCoverage": {"@type": "Place", "name": told.area},
        "variableMeasured": list(_measured(view)),
        "distribution": [*_books(tables), *(_csv(one) for one in tables)],
    }
    if span := _span(view):
        content["temporalCoverage"] = span
    if site.sponsor != TO_BE_FILLED:
        content["creator"] = {"@type": "Organization", "name": site.sponsor}
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return "".join(UNSAFE.get(one, one) for one in text)


def _span(view: View) -> str:
    """From the first day of the first period to the last day of the last; nothing without any."""
    declared = view.programme.period_declarations
    shown = [declared[one.period] for one in view.programme.periods]
    return f"{shown[0].since.isoformat()}/{shown[-1].until.isoformat()}" if shown else ""


def _measured(view: View) -> list[Said]:
    return [one.name for one in view.programme.indicators.measures]


def _books(tables: Tables) -> list[Said]:
    names = [name for name, _ in books(tables)]
    return [_file(f"data/{name}.xlsx", "Excel 表格", EXCEL) for name in names]


def _csv(table: OpenTable) -> Said:
    return _file(f"data/{table.name}.csv", table.title, "text/csv")


def _file(path: str, name: str, kind: str) -> Said:
    return {"@type": "DataDownload", "name": name, "encodingFormat": kind, "contentUrl": path}
