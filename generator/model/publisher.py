"""Who publishes: identity of the site and the frame of the circular."""

from typing import Annotated

from pydantic import Field

from generator.model.origin import Origin
from generator.model.shape import TO_BE_FILLED, Count, Many, Shape, Text

WebFolder = Annotated[str, Field(pattern=r"^https?://[^\s?#]+/$", max_length=200)]
"""The address of a folder on the web: https://…/, its slash included."""


class Contact(Shape):
    """Whom to ask about what: one line of the map of responsibilities."""

    matter: Text = Field(title="事项")
    body: Text = Field(title="负责单位")
    telephone: Text = Field(default=TO_BE_FILLED, title="电话")


class Site(Shape):
    """Identity of the site. Entries that are not known yet read 待填.

    `column_type` is the class a portal files our columns under; `find_fault` the address of the
    state's own form for faults of its sites. `base` is the address the site is published under,
    with a slash at its end: only what needs a full address (sitemap.xml) waits for it.
    Up to `search_list_up_to` pages the search reads one list of titles and summaries; above it,
    an index of Pagefind over the articles, fetched in pieces.
    """

    name: Text = Field(title="网站名称")
    subtitle: Text = Field(title="副标题")
    sponsor: Text = Field(title="主办单位")
    organiser: Text = Field(title="承办单位")
    domain: Text = Field(title="域名")
    code: Text = Field(title="网站标识码")
    icp: Text = Field(title="ICP备案号")
    police: Text = Field(title="公安备案号")
    telephone: Text = Field(title="联系电话")
    address: Text = Field(title="联系地址")
    column_type: Text = Field(default=TO_BE_FILLED, title="栏目类别")
    find_fault: Text = Field(default=TO_BE_FILLED, title="网站找错地址")
    base: WebFolder | None = Field(default=None, title="网站地址")
    email: Text | None = Field(default=None, title="电子邮箱")
    hours: Text | None = Field(default=None, title="服务时间")
    contacts: Many[Contact] = Field(default=(), title="分工联系")
    search_list_up_to: Count = Field(default=400, title="内置搜索的页数上限")


class Circular(Shape):
    """The frame of the periodical circular (通报); `number` only where one was given."""

    subject: Text = Field(title="事由")
    issuer: Text = Field(title="发文机关")
    addressees: Text = Field(title="主送机关")
    copies: Many[Text] = Field(default=(), title="抄送机关")
    number: Text | None = Field(default=None, title="发文字号")
    origin: Origin


class PublisherFile(Shape):
    """policy/publisher.yml."""

    site: Site = Field(title="网站")
    circular: Circular = Field(title="通报")
