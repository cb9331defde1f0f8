"""Who publishes: identity of the site and the frame of the circular."""

from pydantic import Field

from generator.model.origin import Origin
from generator.model.shape import Count, Many, Shape, Text


class Site(Shape):
    """Identity of the site. Entries that are not known yet read 待填.

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
